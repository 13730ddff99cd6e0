# What installer/verify and installer/quickstart share: narration, prerequisites, a JDK 25. Sourced, not run.
# Everything that is missing is installed by its name in the system's registry; nothing else is downloaded here.

STARTED_NS=$(date +%s%N)

# millis - milliseconds since the script began
millis() { echo $((($(date +%s%N) - STARTED_NS) / 1000000)); }

say() { printf '%8d ms  %s\n' "$(millis)" "$*"; }

# refuse SENTENCE - a prerequisite is missing: one clear sentence, exit code 3
refuse() {
    printf '%s\n' "$*" >&2
    exit 3
}

# as_root COMMAND… - runs it as root, by sudo where we are not
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 77
    fi
}

# have_package NAME - is the Debian package installed?
have_package() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'; }

# candidate NAME - the version that apt would install, nothing when it knows none
candidate() { apt-cache policy "$1" 2>/dev/null | awk '/Candidate:/ && $2 != "(none)" {print $2}'; }

# need_packages WHAT_FOR NAME… - installs what is missing; a name may be "a|b": the first that the registry knows
need_packages() {
    local purpose=$1 missing=() name first chosen refreshed=
    shift
    command -v dpkg-query >/dev/null 2>&1 ||
        refuse "Parley's scripts install what they need on Debian and Ubuntu only; on this system install by hand: $*."
    for name in "$@"; do
        chosen=
        for first in ${name//|/ }; do
            if have_package "$first"; then chosen=$first; break; fi
        done
        [ -n "$chosen" ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local install=()
    for name in "${missing[@]}"; do
        chosen=
        for first in ${name//|/ }; do
            if [ -n "$(candidate "$first")" ]; then chosen=$first; break; fi
        done
        if [ -z "$chosen" ] && [ -z "$refreshed" ]; then
            as_root apt-get update -qq || true
            refreshed=1
            for first in ${name//|/ }; do
                if [ -n "$(candidate "$first")" ]; then chosen=$first; break; fi
            done
        fi
        [ -n "$chosen" ] || refuse "The package ${name//|/ or } is needed for $purpose and the system's registry does not know it: add a registry that has it, or install it by hand."
        install+=("$chosen")
    done
    say "installing for $purpose: ${install[*]}"
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${install[@]}" >"$LOG_DIR/apt.log" 2>&1; then
        if [ -z "$refreshed" ]; then as_root apt-get update -qq || true; fi
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${install[@]}" >"$LOG_DIR/apt.log" 2>&1 ||
            refuse "Could not install ${install[*]} for $purpose (see $LOG_DIR/apt.log); install them as root: apt-get install ${install[*]}"
    fi
}

# is_jdk25 FOLDER - is there a JDK 25 with a compiler?
is_jdk25() { [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'; }

# find_jdk - exports JAVA_HOME for a JDK 25: JAVA_HOME, PATH, the system's folder of JVMs, else one installed by name
find_jdk() {
    local jvms=/usr/lib/jvm found=
    if [ -n "${JAVA_HOME:-}" ] && is_jdk25 "$JAVA_HOME"; then found=$JAVA_HOME; fi
    if [ -z "$found" ] && command -v javac >/dev/null 2>&1; then
        local home
        home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
        if is_jdk25 "$home"; then found=$home; fi
    fi
    if [ -z "$found" ]; then
        for home in "$jvms"/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
            if is_jdk25 "$home"; then found=$home; break; fi
        done
    fi
    if [ -z "$found" ]; then
        for name in openjdk-25-jdk-headless temurin-25-jdk; do
            [ -n "$(candidate "$name")" ] || continue
            need_packages "building" "$name"
            for home in "$jvms"/*; do
                if is_jdk25 "$home"; then found=$home; break 2; fi
            done
        done
    fi
    [ -n "$found" ] || refuse "Parley needs a JDK 25 and found none (JAVA_HOME, PATH, $jvms), nor does the system's registry offer one: install Temurin 25 or OpenJDK 25 and set JAVA_HOME."
    export JAVA_HOME=$found PATH=$found/bin:$PATH
}

# tools: what building needs; screens: what a JavaFX window, drawn or headless, needs; sound: what the softphone's library needs
need_build_tools() {
    need_packages "building" maven
    find_jdk
}
need_screen_libraries() {
    need_packages "screens" libpangoft2-1.0-0 libfontconfig1 libfreetype6 fonts-dejavu-core
}
need_sound_libraries() {
    need_packages "the softphone" 'libasound2t64|libasound2' libpulse0 libudev1 libx11-6 libxfixes3 libxrandr2 libxcomposite1 libdbus-1-3
}
