#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the real program on a real X server: its window comes, a second start hands its files to the first, the sample
# data opens by the keyboard, and Ctrl+Q ends it. Usage: realwindow.sh PROGRAM
set -euo pipefail
program=$1
folder=$(mktemp -d)
pids=()
finish() {
    local status=$?
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    [ $status -eq 0 ] || cat "$folder"/*.log
    rm -rf "$folder"
    exit $status
}
trap finish EXIT

exec {displayfd}<> <(:)
Xvfb -displayfd $displayfd -screen 0 1400x900x24 -nolisten tcp 2>"$folder/x.log" &
pids+=($!)
read -r -t 30 -u $displayfd display
export DISPLAY=:$display HOME=$folder XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_RUNTIME_DIR=$folder/run TMPDIR=$folder
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
mkdir -m 700 "$folder/run"

"$program" >"$folder/program.log" 2>&1 &
main=$!
pids+=($main)
window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$main" --name 'Globant Data' | tail -n 1)
echo "the window is there: $window"

printf 'id,department\n1,Sales\n' >"$folder/departments.csv"
timeout 30 "$program" "$folder/departments.csv" >"$folder/second.log" 2>&1
echo "the second start handed over and ended"

xdotool windowfocus --sync "$window"
xdotool key alt+t # Try it with sample data
# The workspace of the samples holds its lock as long as it is open.
for _ in $(seq 300); do
    if ls -d "$folder"/globant-data-*/workspace/store.db >/dev/null 2>&1; then break; fi
    read -r -t 0.1 -u $displayfd _ || true
done
ls -d "$folder"/globant-data-*/workspace/store.db
xdotool key ctrl+q
for _ in $(seq 300); do
    kill -0 "$main" 2>/dev/null || break
    read -r -t 0.1 -u $displayfd _ || true
    xdotool key ctrl+q 2>/dev/null || true
done
wait "$main"
echo "ended by Ctrl+Q"
