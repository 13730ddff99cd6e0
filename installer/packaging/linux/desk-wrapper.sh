#!/bin/sh
# Starts the newest @TITLE@ on this computer: the one that this user has unpacked, else
# the one that was installed for everybody.
machine=/opt/parley/@PROGRAM@
own=${XDG_DATA_HOME:-$HOME/.local/share}/parley/@PROGRAM@/current
if [ -x "$own/bin/parley-@PROGRAM@" ] && [ -r "$own/lib/version" ]; then
    installed=$(cat "$machine/lib/version")
    fetched=$(cat "$own/lib/version")
    newest=$(printf '%s\n%s\n' "$installed" "$fetched" | sort -V | tail -n 1)
    if [ "$newest" = "$fetched" ] && [ "$fetched" != "$installed" ]; then
        exec "$own/bin/parley-@PROGRAM@" "$@"
    fi
fi
exec "$machine/bin/parley-@PROGRAM@" "$@"
