#!/usr/bin/env bash
# Runs inside the mount namespace of installer/package --check:
#   check-inside.sh FIRST SECOND PICTURES COPY
set -euo pipefail
first=$1 second=$2 pictures=$3 copy=$4
STARTED_NS=$(date +%s%N)
say() { printf '%8d ms  %s\n' "$((($(date +%s%N) - STARTED_NS) / 1000000))" "$*"; }
failed() {
    printf 'package check: %s\n' "$*" >&2
    exit 1
}

# ---- a copy of the system, without anything that Parley's packages bring themselves ----------------

# the processes of this namespace, for pgrep
mount -t proc proc /proc
mkdir -p "$copy"
mount -t tmpfs tmpfs "$copy"
mkdir -p "$copy"/{upper,work,root}
mount -t overlay overlay -o "lowerdir=/,upperdir=$copy/upper,workdir=$copy/work" "$copy/root"
root=$copy/root
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/tmp"
mkdir -p "$root/tmp/first" "$root/tmp/second"
mount --bind "$first" "$root/tmp/first"
mount --bind "$second" "$root/tmp/second"
# no Java but theirs
for java in "$root/usr/lib/jvm" "$root/root/.m2"; do if [ -d "$java" ]; then mount -t tmpfs tmpfs "$java"; fi; done
# and no service manager, as in a container
if [ -d "$root/run/systemd/system" ]; then mount -t tmpfs tmpfs "$root/run/systemd"; fi
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "$@"; }
ended() { if kill -0 "$1" 2>/dev/null; then return 1; fi; }
# stop PID - asks it to end, and waits
stop() {
    kill "$1" 2>/dev/null || true
    for _ in $(seq 200); do
        ended "$1" && return 0
        sleep 0.1
    done
    kill -9 "$1" 2>/dev/null || true
}
# what the packages say they need, and nothing besides
satisfy() { inside DEBIAN_FRONTEND=noninteractive apt-get satisfy -y -qq --no-install-recommends "$1" >"$copy/apt.log" 2>&1; }
for deb in "$first"/*.deb; do
    needed=$(dpkg-deb -f "$deb" Depends)
    satisfy "$needed" || { inside apt-get update -qq >/dev/null 2>&1 && satisfy "$needed"; } ||
        failed "the system's registry does not have what $(basename "$deb") depends on: $(tail -3 "$copy/apt.log")"
done
before=$(inside find /etc /opt /usr /var/lib -newer /proc/1/stat 2>/dev/null | sort | cksum)

# ---- server ----------------------------------------------------------------------------------------

port=18443
serve() {
    chroot "$root" /usr/sbin/runuser -u parley -- /opt/parley/server/bin/parley-server --config /etc/parley/server.properties \
        >"$copy/server.log" 2>&1 &
    server=$!
    for _ in $(seq 3600); do
        if grep -q '^READY' "$copy/server.log"; then return 0; fi
        ended "$server" && failed "the server did not start: $(tail -5 "$copy/server.log")"
        sleep 0.05
    done
    failed "the server was not ready within three minutes: $(tail -5 "$copy/server.log")"
}
# server_pid - the Java process itself
end_server() {
    local java
    java=$(pgrep -P "$server" | head -1 || true)
    stop "${java:-$server}"
    wait "$server" 2>/dev/null || true
}
ask() { curl --silent --show-error --cacert "$root/var/lib/parley/tls/authority.pem" --header 'Content-Type: application/json' "$@"; }
credentials() { printf '{"name":"%s","password":"%s","application":"admin-console","version":"9.0.0"}' "$1" "$2"; }
sign_in() { ask --request POST --data "$(credentials "$1" "$2")" "https://localhost:$port/api/auth/local"; }
# the first sign-in of a new centre chooses another password
first_sign_in() {
    ask --request POST --data "{\"credentials\":$(credentials "$1" "$2"),\"next\":\"$3\"}" "https://localhost:$port/api/auth/local/password"
}

say "installing $(basename "$(ls "$first"/parley-server_*.deb)")"
inside PARLEY_START=no dpkg -i /tmp/first/"$(basename "$(ls "$first"/parley-server_*.deb)")" >"$copy/dpkg.log" 2>&1 || failed "$(tail -12 "$copy/dpkg.log")"
cat >>"$root/etc/parley/server.properties" <<CONFIG
# changed by the administrator
http.secure-port=$port
http.secure-host=127.0.0.1
http.port=-1
tls.names=localhost
asterisk.sip-port=15060
asterisk.secure-port=18089
asterisk.web-port=18088
asterisk.manager-port=15038
asterisk.script-port=14573
CONFIG
say "doctor says:"
inside parley-server doctor --calls 10 || true
serve
say "server: $(grep '^READY' "$copy/server.log"), $(awk '/VmRSS/{printf "%d MB", $2/1024}' "/proc/$(pgrep -P "$server" | head -1)/status" 2>/dev/null || true)"
first_file=$root/var/lib/parley/first-sign-in.txt
[ -s "$first_file" ] || failed "there is no first-sign-in.txt"
name=$(awk -F': *' 'tolower($1) ~ /name|user/ {print $2; exit}' "$first_file")
password=$(awk -F': *' 'tolower($1) ~ /password/ {print $2; exit}' "$first_file")
case $(sign_in "$name" "$password") in *password-change-required*) ;; *) failed "the first password was not accepted" ;; esac
chosen=Package-check-$RANDOM-$RANDOM
answer=$(first_sign_in "$name" "$password" "$chosen")
case $answer in *'"token"'*) say "signed in as $name, with a password chosen" ;; *) failed "sign-in did not work: $answer" ;; esac
say "backup while it works: $(inside parley-server backup --to /var/lib/parley/backups/check.zip)"

# ---- desks -----------------------------------------------------------------------------------------

install -m 644 "$root/var/lib/parley/tls/authority.pem" "$root/tmp/authority.pem"
for program in phonebar desktop-agent admin-console; do
    say "installing $(basename "$(ls "$first"/parley-${program}_*.deb)")"
    inside PARLEY_SERVER=https://localhost:$port PARLEY_AUTHORITY=/tmp/authority.pem PARLEY_FIXED=yes \
        dpkg -i /tmp/first/"$(basename "$(ls "$first"/parley-${program}_*.deb)")" >"$copy/dpkg.log" 2>&1 || failed "$(tail -12 "$copy/dpkg.log")"
done
grep -q "^server=https://localhost:$port" "$root/etc/parley/desk.properties" || failed "the server's address was not taken over"
for scheme in tel sip callto; do
    grep -q "x-scheme-handler/$scheme=parley-phonebar.desktop" "$root/usr/share/applications/mimeinfo.cache" || failed "$scheme: links do not open the Phonebar"
done
say "links tel:, sip: and callto: open the Phonebar; three menu entries"

display=:$((90 + RANDOM % 400))
chroot "$root" /usr/bin/Xvfb "$display" -screen 0 1400x900x24 -nolisten tcp >/dev/null 2>&1 &
xvfb=$!
for _ in $(seq 100); do [ -e "$root/tmp/.X11-unix/X${display#:}" ] && break; sleep 0.1; done
# open PROGRAM PICTURE - starts the installed desk as a person would, waits for its window, takes a picture
open() {
    local began desk window=
    began=$(date +%s%N)
    chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/root LANG=C.UTF-8 DISPLAY="$display" XDG_CONFIG_HOME="/tmp/config-$2" \
        "/usr/bin/parley-$1" >"$copy/$2.log" 2>&1 &
    desk=$!
    for _ in $(seq 1800); do
        window=$(chroot "$root" /usr/bin/env DISPLAY="$display" xwininfo -root -tree 2>/dev/null | grep -E '"(Parley|Phonebar)[^"]*"' | grep -vE ' (1|10)x(1|10)\+' | head -1 || true)
        [ -n "$window" ] && break
        ended "$desk" && failed "$1 ended: $(tail -5 "$copy/$2.log")"
        sleep 0.05
    done
    [ -n "$window" ] || failed "$1 shows no window: $(tail -5 "$copy/$2.log")"
    local shown=$((($(date +%s%N) - began) / 1000000))
    # until something is drawn
    for _ in $(seq 120); do
        sleep 0.5
        chroot "$root" /usr/bin/env DISPLAY="$display" import -window root /tmp/picture.png
        [ "$(chroot "$root" /usr/bin/env identify -format %k /tmp/picture.png)" -gt 40 ] && break
        ended "$desk" && failed "$1 ended: $(tail -5 "$copy/$2.log")"
    done
    cp "$root/tmp/picture.png" "$pictures/$2.png"
    say "$1: window after $shown ms, $(awk '/VmRSS/{printf "%d MB", $2/1024}' "/proc/$(pgrep -P "$desk" | head -1 || echo $desk)/status" 2>/dev/null || true), picture $2.png"
    local java
    java=$(pgrep -P "$desk" | head -1 || true)
    stop "${java:-$desk}"
    wait "$desk" 2>/dev/null || true
}
for program in phonebar desktop-agent admin-console; do open "$program" "$program"; done

# ---- upgrade ---------------------------------------------------------------------------------------

end_server
for program in server phonebar desktop-agent admin-console; do
    inside PARLEY_START=no dpkg -i /tmp/second/"$(basename "$(ls "$second"/parley-${program}_*.deb)")" >"$copy/dpkg.log" 2>&1 || failed "$(tail -12 "$copy/dpkg.log")"
done
grep -q '^# changed by the administrator' "$root/etc/parley/server.properties" || failed "the upgrade has overwritten the configuration"
grep -q "^server=https://localhost:$port" "$root/etc/parley/desk.properties" || failed "the upgrade has overwritten the desks' settings"
serve
info=$(ask "https://localhost:$port/api/platform/info")
say "upgraded in place: $info"
case $info in *"$(cat "$root/opt/parley/server/lib/version")"*) ;; *) failed "the server is not the newer one" ;; esac
open phonebar phonebar-upgraded

# ---- restore ---------------------------------------------------------------------------------------

end_server
if inside parley-server restore --from /var/lib/parley/backups/check.zip >"$copy/restore.log" 2>&1; then failed "restore has overwritten a centre"; fi
say "restore refuses: $(head -1 "$copy/restore.log")"
say "restore --replace: $(inside parley-server restore --from /var/lib/parley/backups/check.zip --replace | grep ^Restored)"
serve
case $(sign_in "$name" "$chosen") in *'"token"'*) say "signed in to the restored centre" ;; *) failed "nobody can sign in after the restore" ;; esac
end_server
stop "$xvfb"

# ---- removal ---------------------------------------------------------------------------------------

packages='parley-server parley-phonebar parley-desktop-agent parley-admin-console'
# shellcheck disable=SC2086
inside dpkg --remove $packages >"$copy/dpkg.log" 2>&1 || failed "$(tail -12 "$copy/dpkg.log")"
[ -d "$root/var/lib/parley" ] && [ -f "$root/etc/parley/server.properties" ] || failed "removing has taken data or configuration along"
# shellcheck disable=SC2086
inside dpkg --purge $packages >"$copy/dpkg.log" 2>&1 || failed "$(tail -12 "$copy/dpkg.log")"
left() {
    (cd "$root" && ls -d opt/parley etc/parley var/lib/parley usr/bin/parley-* usr/share/applications/parley-* usr/share/doc/parley-* \
        usr/lib/systemd/system/parley-* usr/share/icons/hicolor/*/apps/parley-* 2>/dev/null) || true
    grep '^parley:' "$root/etc/passwd" "$root/etc/group" || true
}
remains=$(left)
[ -z "$remains" ] || failed "left after purging: $remains"
say "deb: removed, nothing is left"

# ---- rpm -------------------------------------------------------------------------------------------

rpms() { (cd "$1" && ls parley-*.rpm); }
inside rpm --initdb 2>/dev/null
for each in $(rpms "$first"); do inside PARLEY_START=no PARLEY_SERVER=https://localhost:$port rpm --install --nodeps "/tmp/first/$each" || failed "rpm does not install $each"; done
echo '# changed by the administrator' >>"$root/etc/parley/server.properties"
for each in $(rpms "$second"); do inside PARLEY_START=no rpm --upgrade --nodeps "/tmp/second/$each" || failed "rpm does not upgrade to $each"; done
grep -q '^# changed by the administrator' "$root/etc/parley/server.properties" || failed "rpm has overwritten the configuration"
inside rpm --verify --nodeps parley-phonebar parley-desktop-agent parley-admin-console || failed "rpm finds its own files changed"
say "rpm: installed, upgraded to $(inside rpm --query --queryformat '%{VERSION}' parley-server), verified"
# shellcheck disable=SC2086
inside PARLEY_PURGE=yes rpm --erase --nodeps $packages 2>"$copy/rpm.log" || failed "$(tail -3 "$copy/rpm.log")"
rm -f "$root/etc/parley/server.properties.rpmsave"
rmdir "$root/etc/parley" 2>/dev/null || true
remains=$(left)
[ -z "$remains" ] || failed "left after erasing: $remains"
say "rpm: erased, nothing is left"
