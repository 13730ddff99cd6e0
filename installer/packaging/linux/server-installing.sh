# Before the server's files come: the user that it runs as.
if ! getent passwd parley >/dev/null; then
    useradd --system --user-group --home-dir /var/lib/parley --no-create-home --shell /usr/sbin/nologin \
        --comment "Parley contact centre" parley
fi
