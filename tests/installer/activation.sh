#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# activation.sh PROGRAM [installed]: what a desktop does to start the window over D-Bus, on a session bus and an X server of
# its own: the bus starts the program, hands it files, and finds a window that is already there. "installed": by the
# service file of the system, else by the one of this tree, for PROGRAM.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$1 how=${2:-}
for tool in Xvfb xdotool dbus-run-session gdbus gapplication python3; do
    command -v $tool >/dev/null || { echo "skipped: $tool is missing"; exit 77; }
done

if [ "$how" != inside ]; then
    folder=$(mktemp -d)
    server=
    finish() {
        local status=$?
        [ -z "$server" ] || kill "$server" 2>/dev/null || true
        [ $status -eq 0 ] || cat "$folder"/*.log
        rm -rf "$folder"
        exit $status
    }
    trap finish EXIT
    exec {displayfd}<> <(:)
    Xvfb -displayfd $displayfd -screen 0 1400x900x24 -nolisten tcp -noreset 2>"$folder/x.log" &
    server=$!
    read -r -t 30 -u $displayfd display
    export DISPLAY=:$display HOME=$folder XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_RUNTIME_DIR=$folder/run \
        TMPDIR=$folder LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
    unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
    mkdir -m 700 "$folder/run" "$folder/data"
    if [ "$how" != installed ]; then
        mkdir -p "$folder/data/dbus-1/services"
        sed "s|/usr/bin/globant-data|$program|" "$here/../../installer/package/com.globant.Data.service" \
            >"$folder/data/dbus-1/services/com.globant.Data.service"
    fi
    dbus-run-session -- bash "$0" "$program" inside 2>"$folder/session.log"
    exit
fi

folder=$HOME
name=com.globant.Data
others=()
trap 'for pid in "${others[@]}"; do kill "$pid" 2>/dev/null || true; done' EXIT
fail() { echo "FAIL: $*"; exit 1; }
bus() { gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus -m "org.freedesktop.DBus.$1" $name 2>&1; }
application() { gdbus call --session -d $name -o /com/globant/Data -m "org.freedesktop.Application.$1" "${@:2}" 2>&1; }
owner() { bus GetConnectionUnixProcessID | sed -n 's/.*uint32 \([0-9]*\).*/\1/p'; }
# wait_for COMMAND...: until it succeeds, for half a minute.
exec {quiet}<> <(:)
wait_for() {
    local left=300
    until "$@"; do
        [ $((left--)) -gt 0 ] || fail "this did not come: $*"
        read -r -t 0.1 -u $quiet || true
    done
}
nobody_has_the_name() { [[ $(bus NameHasOwner) == *false* ]]; }
# The first window, as far as a second start can tell: prints the files that it is handed.
python3 - "$XDG_DATA_HOME/globant-data" "$XDG_RUNTIME_DIR" >"$folder/handed" <<'PYTHON' &
import hashlib, os, socket, struct, sys

name = hashlib.sha256(sys.argv[1].encode()).hexdigest()[:16]
path = os.path.join(sys.argv[2], "globant-data-" + name)
server = socket.socket(socket.AF_UNIX)
server.bind(path)
server.listen()
print("ready", flush=True)
other, _ = server.accept()
data = b""
while len(data) < 4 or len(data) < 4 + struct.unpack(">I", data[:4])[0]:
    data += other.recv(4096)
count, at = struct.unpack(">I", data[4:8])[0], 8
for _ in range(count):
    size = struct.unpack(">I", data[at:at + 4])[0]
    print(data[at + 4:at + 4 + size].decode("utf-16-be"), flush=True)
    at += 4 + size
other.sendall(b"k")
os.unlink(path)
PYTHON
first=$!
others+=($first)
wait_for grep -q ready "$folder/handed"
file="$folder/a file, déjà.csv"
printf 'id,department\n1,Sales\n' >"$file"
gapplication launch $name "$file" || fail 'the program does not take a file'
wait "$first"
grep -qxF "$file" "$folder/handed" || fail "another file was handed on: $(cat "$folder/handed")"
wait_for nobody_has_the_name
echo 'the bus starts the program, which hands the file to the window that is there'

gapplication launch $name || fail 'the program does not start'
window=$(owner)
[ -n "$window" ] || fail 'the window is not on the bus'
others+=("$window")
timeout 60 xdotool search --sync --onlyvisible --pid "$window" --name 'Globant Data' >/dev/null || fail 'no window came'
echo 'the bus starts the window'

gapplication launch $name "$file" || fail 'the window does not take a file'
timeout 30 "$program" "$file" || fail 'a second start does not hand over'
[ "$(owner)" = "$window" ] || fail 'there is another window'
[[ $(application Open "['https://example.org/x.csv']" '{}') == *InvalidArgs* ]] || fail 'a file of elsewhere was taken'
[[ $(application ActivateAction nothing '[]' '{}') == *InvalidArgs* ]] || fail 'an unknown action was taken'
[[ $(application Activate "{'desktop-startup-id': <'x'>, 'activation-token': <'y'>}") == '()' ]] || fail 'the window does not come to the front'
echo 'it takes files from the bus and from a second start, and says what it does not take'

kill "$window"
wait_for nobody_has_the_name
DBUS_SESSION_BUS_ADDRESS=unix:path=$folder/none "$program" &
window=$!
others+=("$window")
timeout 60 xdotool search --sync --onlyvisible --pid "$window" --name 'Globant Data' >/dev/null || fail 'no window came without a bus'
gapplication launch $name "$file" || fail 'the program does not hand over to a window without a bus'
wait_for nobody_has_the_name
kill -0 "$window" || fail 'the window without a bus is gone'
echo 'a window without a bus works, and is found through the bus all the same'
