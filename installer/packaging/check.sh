# The complete proof of the Linux packages: sourced by installer/package --check. Everything is installed in
# a copy of this system: an overlay in a mount namespace of its own, which takes it all with it at the end.

# the version after the one that is built first, for upgrades
next_version() { printf '%s' "$numbers" | awk -F. '{print $1 "." ($2 + 1) ".0"}'; }

check() {
    fast=yes deb_pack="-Zgzip -z1" rpm_pack=w1.gzdio
    [ "$(id -u)" = 0 ] || refuse "--check mounts and installs, in a copy of this system: run it as root."
    local first=$out/first second=$out/second newer
    newer=$(next_version)
    mkdir -p "$first" "$second" "$out/pictures"
    types=deb,rpm
    say "packages of $version"
    out=$first make
    say "packages of $newer"
    (
        version=$newer package_version=$newer numbers=$newer out=$second
        make
    )
    check_unit
    say "installing in a copy of this system"
    unshare --mount --pid --fork --kill-child -- bash "$PACKAGING/check-inside.sh" "$first" "$second" "$out/pictures" "$stage/copy" ||
        failed "the check failed"
}

# the unit is known to systemd, and how little it lets through is measured
check_unit() {
    command -v systemd-analyze >/dev/null || {
        say "systemd-analyze is not here: the units are not looked at"
        return 0
    }
    local root=$stage/units unit
    mkdir -p "$root/usr/lib/systemd/system" "$root/opt/parley/server/bin" "$root/opt/parley/server/asterisk"
    cp "$PACKAGING/linux/"*.service "$root/usr/lib/systemd/system/"
    cp -r /usr/lib/systemd/system/*.target "$root/usr/lib/systemd/system/" 2>/dev/null || true
    printf '#!/bin/sh\n' | tee "$root/opt/parley/server/bin/parley-server" "$root/opt/parley/server/launcher" "$root/opt/parley/server/asterisk/node" >/dev/null
    chmod 755 "$root/opt/parley/server/bin/parley-server" "$root/opt/parley/server/launcher" "$root/opt/parley/server/asterisk/node"
    for unit in parley-server parley-asterisk; do
        systemd-analyze --root="$root" verify "$unit.service" >"$LOG_DIR/units.log" 2>&1 ||
            failed "systemd does not accept $unit.service: $(tail -3 "$LOG_DIR/units.log")"
        if grep -i "$unit" "$LOG_DIR/units.log" | grep -iE 'unknown|ignor|invalid' >&2; then failed "$unit.service has faults"; fi
        say "$unit.service: $(systemd-analyze --root="$root" security --offline=true "$unit.service" 2>/dev/null | tail -1 | sed 's/^[^A-Za-z]*//')"
    done
}
