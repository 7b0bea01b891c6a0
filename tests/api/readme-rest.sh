#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# readme-rest.sh SOURCE PROGRAM: runs every command of the README's chapter "REST API" as it stands there, on free ports
# of this machine and in a workspace of its own. What sets up a service runs in a folder that stands for the root, and
# systemd is only asked whether what it is told exists. Status 77, skipped, without curl.
set -euo pipefail
source_folder=$1
program=$2
command -v curl >/dev/null || exit 77

folder=$(mktemp -d)
server=
cleanup() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait
    rm -rf -- "$folder"
}
trap cleanup EXIT
fail() {
    printf 'FAIL: %s\n' "$*"
    exit 1
}

mkdir "$folder/bin" "$folder/root" "$folder/home"
ln -s "$program" "$folder/bin/globant-data-cli"
# A copy of the user and group is not needed to see that the commands fit together.
cat >"$folder/bin/install" <<'STUB'
#!/usr/bin/env bash
words=()
while [ $# -gt 0 ]; do
    case $1 in
    -o | -g) shift ;;
    /*) case $1 in "$HOME"/*) words+=("$1") ;; *) words+=("$ROOT$1") ;; esac ;;
    *) words+=("$1") ;;
    esac
    shift
done
exec /usr/bin/install "${words[@]}"
STUB
cat >"$folder/bin/systemctl" <<'STUB'
#!/usr/bin/env bash
where=$ROOT/etc/systemd/system
[ "$1" != --user ] || where=$HOME/.config/systemd/user
case "${!#}" in
*.service) [ -f "$where/${!#}" ] ;;
daemon-reload) ;;
*) exit 2 ;;
esac
STUB
cat >"$folder/bin/systemd-sysusers" <<'STUB'
#!/usr/bin/env bash
[ $# -eq 0 ] && [ -f "$ROOT/etc/sysusers.d/globant-data.conf" ]
STUB
cat >"$folder/bin/runuser" <<'STUB'
#!/usr/bin/env bash
[ "$1 $2 $3" = "-u globant-data --" ] || exit 2
shift 3
exec "${@//\/var\/lib/$ROOT/var/lib}"
STUB
chmod +x "$folder"/bin/*
export PATH="$folder/bin:$PATH" ROOT="$folder/root" HOME="$folder/home" LC_ALL=C.UTF-8
export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent
unset XDG_DATA_HOME XDG_CONFIG_HOME
printf 'a long enough password\n' >"$folder/password"
export GLOBANT_DATA_PASSWORD_FILE="$folder/password"
new_workspace() {
    export WORKSPACE="$folder/$1" GLOBANT_DATA_WORKSPACE="$folder/$1"
    globant-data-cli --user ana init >/dev/null
}
new_workspace modern

# The chapter's commands, one a line; their folder holds what they name.
mapfile -t commands < <(awk '/^## / { within = $0 == "## REST API" } within' "$source_folder/README.md" | sed -n 's/^    //p' |
    sed -e ':join' -e '/\\$/{N;s/\\\n */ /;bjoin' -e '}')
[ "${#commands[@]}" -ge 20 ] || fail "only ${#commands[@]} commands were found"
ln -s "$source_folder/installer" "$source_folder/resources" "$folder/"
cp "$folder/password" "$folder/password.txt"
cd "$folder"

free_port() {
    local port
    while true; do
        port=$((20000 + RANDOM % 20000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    printf '%s' "$port"
}
declare -A ports
for port in 8080 8082 8083 8443; do ports[$port]=$(free_port); done

stop_server() {
    [ -n "$server" ] || return 0
    kill -TERM "$server"
    wait "$server" || fail "the server ended with status $?"
    server=
}

start_server() { # a command
    stop_server
    : >"$folder/said"
    eval "exec $1" >"$folder/said" 2>"$folder/log" &
    server=$!
    for _ in $(seq 200); do
        ! grep -q 'Listening on' "$folder/said" || return 0
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    fail "it does not start: $1: $(cat "$folder/log")"
}

# The value of a name in what a program printed: JSON, or "Token: ..." lines.
value_of() { # file, name
    sed -n "s/.*\"$2\": *\"\([^\"]*\)\".*/\1/p" "$1" | head -n 1
}

TOKEN= USER_CODE=
for command in "${commands[@]}"; do
    for port in "${!ports[@]}"; do command=${command//:$port/:${ports[$port]}}; done
    case $command in
    'globant-data-cli serve'*)
        # For the first account there must be none.
        case $command in *--first-account*) stop_server && new_workspace original ;; esac
        start_server "$command"
        continue
        ;;
    'globant-data-cli accounts token'*) eval "$command --json" >answer || fail "$command" ;;
    curl*)
        status=$(eval "curl --silent --show-error --max-time 30 --output answer --write-out '%{http_code}' ${command#curl}") ||
            fail "$command"
        case $status in 200 | 201) ;; *) fail "$command: status $status: $(cat answer)" ;; esac
        ;;
    *) eval "$command" >answer || fail "$command: $(cat answer)" ;;
    esac
    if grep -q '"token"' answer; then
        TOKEN=$(value_of answer token)
        USER_CODE=$(value_of answer user_code)
        [ -n "$TOKEN" ] && [ -n "$USER_CODE" ] || fail "no token in: $(cat answer)"
    fi
    printf 'ok: %s\n' "$command"
done
stop_server
[ "$(stat -c %a "$ROOT/var/lib/globant-data")" = 700 ] || fail 'the state folder is open to others'
globant-data-cli check >/dev/null || fail 'check'
