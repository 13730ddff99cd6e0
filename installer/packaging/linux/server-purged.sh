# Nothing shall stay: neither data nor recordings nor the user.
rm -rf /var/lib/parley
rm -f /etc/parley/server.properties
rmdir /etc/parley /opt/parley 2>/dev/null || true
if getent passwd parley >/dev/null; then userdel parley 2>/dev/null || true; fi
if getent group parley >/dev/null; then groupdel parley 2>/dev/null || true; fi
