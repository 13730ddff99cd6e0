#!/bin/sh
# Runs the server's newest version on this computer, and takes it to the next one when the server asks for it:
#
#   launcher INSTALLED DATA [ARGUMENT…]
#
# INSTALLED is the folder of the program that the package has installed, DATA the server's data folder; the server
# gets the arguments. In DATA/program lie later versions (versions/V, current) and what the two tell each other:
# the server lays down which version is to be tried (next) and ends, a tried one says that it works (ready) or why
# not (failure), and both write the log that administrators see. A version that is not ready in time is ended, and
# the one before goes on with the database of before. Asterisk and its calls are no part of this.
set -u
patience=${LAUNCHER_PATIENCE:-900}
installed=$1
data=$2
shift 2
programs=$data/program
umask 027
mkdir -p "$programs/versions"
echo $$ >"$programs/launcher"

note() { printf '%s %s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" "$2" >>"$programs/log"; }
said() { tr '\n' ' ' <"$programs/$1" | tail -c 2000; }

# The version of a program's folder
version_of() { cat "$1/lib/version" 2>/dev/null || echo 0; }

# The newest: what the package has installed, or what an update has brought
chosen() {
    own=$programs/current
    if [ -x "$own/bin/parley-server" ]; then
        newest=$(printf '%s\n%s\n' "$(version_of "$installed")" "$(version_of "$own")" | sort -V | tail -n 1)
        if [ "$newest" = "$(version_of "$own")" ]; then
            readlink -f "$own"
            return
        fi
    fi
    echo "$installed"
}

child=
stopping=
code=0
# A program has a group of its own, so that what it has started ends with it
start() {
    program=$1
    shift
    rm -f "$programs/ready" "$programs/failure"
    setsid "$program/bin/parley-server" "$@" &
    child=$!
}
end() { kill "-$1" "-$child" 2>/dev/null || kill "-$1" "$child" 2>/dev/null || true; }
trap 'stopping=yes; [ -z "$child" ] || end TERM' TERM INT HUP

await() {
    while :; do
        wait "$child"
        code=$?
        kill -0 "$child" 2>/dev/null || break
    done
    child=
}

# Whether the child says in time that it works
is_ready() {
    tenths=0
    while kill -0 "$child" 2>/dev/null && [ -z "$stopping" ] && [ "$tenths" -lt $((patience * 10)) ]; do
        if [ -f "$programs/ready" ]; then return 0; fi
        sleep 0.1
        tenths=$((tenths + 1))
    done
    [ -f "$programs/ready" ]
}

# go_back PROGRAM ARGUMENT… - the database of before, and the version of before
go_back() {
    before=$1
    shift
    if [ -d "$programs/before" ]; then
        if ! "$before/bin/parley-server" bring-back "$@" >"$programs/said" 2>&1; then
            # tried again when the service is started again; nothing works on half-changed data
            note FAILED "$(said said)"
            exit 1
        fi
        note DATA_BROUGHT_BACK ''
        rm -rf "$programs/before"
    fi
    rm -f "$programs/trying"
    start "$before" "$@"
    if is_ready; then note WENT_BACK "$(version_of "$before")"; fi
}

# take PROGRAM ARGUMENT… - from this version to the next
take() {
    before=$1
    shift
    version=$(cat "$programs/next")
    note KEEPING_DATA ''
    if ! "$before/bin/parley-server" keep "$@" >"$programs/said" 2>&1; then
        note FAILED "$(said said)"
        rm -rf "$programs/next" "$programs/before"
        go_back "$before" "$@"
        return
    fi
    mv "$programs/next" "$programs/trying"
    note STARTING "$version"
    start "$programs/versions/$version" "$@"
    if is_ready; then
        rm -f "$programs/trying" "$programs/current.new"
        ln -s "versions/$version" "$programs/current.new"
        mv -T "$programs/current.new" "$programs/current"
        rm -rf "$programs/before"
        for old in "$programs"/versions/*; do
            case $old in "$programs/versions/$version" | "$before") ;; *) rm -rf "$old" ;; esac
        done
        note DONE "$version"
        return
    fi
    # stopped from outside: the next start goes back
    if [ -n "$stopping" ]; then return; fi
    why="It ended before it was ready; the server's log says more."
    if [ -f "$programs/failure" ]; then
        why=$(said failure)
    elif kill -0 "$child" 2>/dev/null; then
        why="It was not ready within $patience seconds."
    fi
    end KILL
    await
    note FAILED "$why"
    rm -rf "$programs/versions/$version"
    go_back "$before" "$@"
}

while :; do
    if [ -z "$child" ]; then
        program=$(chosen)
        if [ -f "$programs/trying" ]; then
            note FAILED "The computer or the service was stopped while the new version started."
            go_back "$program" "$@"
        elif [ -f "$programs/next" ]; then
            take "$program" "$@"
        else
            start "$program" "$@"
        fi
    fi
    if [ -n "$child" ]; then await; fi
    if [ -n "$stopping" ] || [ ! -f "$programs/next" ]; then exit "$code"; fi
done
