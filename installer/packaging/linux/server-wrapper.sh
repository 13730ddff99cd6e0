#!/bin/sh
# The server's commands, with the configuration and the user of the installed service, by the version that serves:
#   parley-server doctor | backup | restore | …   (parley-server help lists them)
program=/opt/parley/server
own=/var/lib/parley/program/current
if [ -x "$own/bin/parley-server" ]; then
    newest=$(cat "$program/lib/version" "$own/lib/version" | sort -V | tail -n 1)
    if [ "$newest" = "$(cat "$own/lib/version")" ]; then program=$own; fi
fi
program=$program/bin/parley-server
if [ $# -eq 0 ]; then set -- help; fi
if [ "$(id -u)" = 0 ] && command -v runuser >/dev/null 2>&1; then
    exec runuser -u parley -- "$program" "$@" --config /etc/parley/server.properties
fi
exec "$program" "$@" --config /etc/parley/server.properties
