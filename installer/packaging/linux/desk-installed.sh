# After a desk was installed or upgraded: what was given at installation becomes the settings of this
# computer, and the menu learns of the program. Nothing given leaves the settings as they are.
#
#   PARLEY_POLICY=FILE      a finished desk.properties
#   PARLEY_SERVER=ADDRESS   the server's address, e.g. https://calls.example.org
#   PARLEY_AUTHORITY=FILE   the PEM file of the authority that the server's certificate comes from
#   PARLEY_FIXED=yes        people cannot choose another server
settings=/etc/parley/desk.properties
if [ -n "${PARLEY_POLICY:-}" ]; then
    install -D -m 644 "$PARLEY_POLICY" "$settings"
elif [ -n "${PARLEY_SERVER:-}" ]; then
    mkdir -p /etc/parley
    {
        echo "# Settings of every Parley desk on this computer; written at installation"
        echo "server=$PARLEY_SERVER"
        if [ "${PARLEY_FIXED:-}" = yes ]; then echo "server.fixed=true"; fi
        if [ -n "${PARLEY_AUTHORITY:-}" ]; then echo "authority=/etc/parley/authority.pem"; fi
    } >"$settings.new"
    chmod 644 "$settings.new"
    mv "$settings.new" "$settings"
    if [ -n "${PARLEY_AUTHORITY:-}" ]; then install -m 644 "$PARLEY_AUTHORITY" /etc/parley/authority.pem; fi
fi
