# After the server's files went.
if [ -d /run/systemd/system ]; then systemctl daemon-reload || true; fi
