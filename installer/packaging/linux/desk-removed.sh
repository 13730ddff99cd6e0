# The last desk takes the computer's settings of the desks with it.
if ! ls /opt/parley/*/bin/parley-* 2>/dev/null | grep -qv /parley-server; then
    rm -f /etc/parley/desk.properties /etc/parley/authority.pem
    rmdir /etc/parley /opt/parley 2>/dev/null || true
fi
