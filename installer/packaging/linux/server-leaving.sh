# Before the server's files go.
if [ -d /run/systemd/system ]; then
    systemctl disable -q --now parley-server.service parley-asterisk.service || true
fi
