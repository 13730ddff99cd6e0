# After the server was installed or upgraded. PARLEY_START=no leaves the service stopped.
install -d -o parley -g parley -m 750 /var/lib/parley
chown root:parley /etc/parley/server.properties
chmod 640 /etc/parley/server.properties
if [ -d /run/systemd/system ]; then
    systemctl daemon-reload || true
    systemctl enable -q parley-server.service parley-asterisk.service || true
    if [ "${PARLEY_START:-yes}" != no ]; then systemctl restart parley-server.service || true; fi
fi
