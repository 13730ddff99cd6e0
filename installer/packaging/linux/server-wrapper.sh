#!/bin/sh
# The server's commands, with the configuration and the user of the installed service:
#   parley-server doctor | backup | restore | …   (parley-server help lists them)
program=/opt/parley/server/bin/parley-server
if [ $# -eq 0 ]; then set -- help; fi
if [ "$(id -u)" = 0 ] && command -v runuser >/dev/null 2>&1; then
    exec runuser -u parley -- "$program" "$@" --config /etc/parley/server.properties
fi
exec "$program" "$@" --config /etc/parley/server.properties
