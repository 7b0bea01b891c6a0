#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# readme-pipelines.sh SOURCE PROGRAM: runs every command of the README's chapter "Pipelines" as it stands there, in a
# workspace of its own; of the line for cron what stands behind its five fields, by the shell that cron uses.
set -euo pipefail
source_folder=$1
program=$2

folder=$(mktemp -d)
watcher=
cleanup() {
    [ -z "$watcher" ] || kill "$watcher" 2>/dev/null || true
    wait
    rm -rf -- "$folder"
}
trap cleanup EXIT
fail() {
    printf 'FAIL: %s\n' "$*"
    exit 1
}
wait_for() { # a path
    for _ in $(seq 300); do
        [ ! -e "$1" ] || return 0
        sleep 0.1
    done
    fail "$1 does not come: $(cat "$folder/said" 2>/dev/null)"
}

mkdir "$folder/bin" "$folder/home" "$folder/home/inbox" "$folder/inbox"
ln -s "$program" "$folder/bin/globant-data-cli"
ln -s "$source_folder/installer" "$source_folder/resources" "$folder/"
export PATH="$folder/bin:$PATH" HOME="$folder/home" LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent
unset XDG_DATA_HOME XDG_CONFIG_HOME
mkdir -p "$HOME/.config/globant-data"
printf 'a long enough password\n' >"$HOME/.config/globant-data/password"
cd "$folder"
GLOBANT_DATA_PASSWORD_FILE=$HOME/.config/globant-data/password globant-data-cli --user ana init >/dev/null

mapfile -t commands < <(awk '/^## / { within = $0 == "## Pipelines" } within' "$source_folder/README.md" | sed -n 's/^    //p')
[ "${#commands[@]}" -ge 4 ] || fail "only ${#commands[@]} commands were found"
for command in "${commands[@]}"; do
    case $command in
    'globant-data-cli watch inbox')
        GLOBANT_DATA_PASSWORD_FILE=$HOME/.config/globant-data/password bash -c "exec $command" >"$folder/said" 2>&1 &
        watcher=$!
        printf '1,Sales\n' >inbox/departments.csv
        printf '1;2;3' >inbox/notes.csv
        wait_for inbox/done/departments.csv
        wait_for inbox/failed/notes.csv.error.json
        kill -TERM "$watcher"
        wait "$watcher" || fail "the watch ended with status $?"
        watcher=
        ;;
    '*/10 * * * * '*)
        printf '1,Clerk\nx,Nobody\n' >"$HOME/inbox/jobs.csv"
        status=0
        env -u GLOBANT_DATA_PASSWORD_FILE sh -c "${command#'*/10 * * * * '}" || status=$?
        [ "$status" -eq 3 ] || fail "$command: status $status"
        grep -q '"rejects_file"' "$HOME/hiring.log" || fail "no summary in $(cat "$HOME/hiring.log")"
        [ -e "$HOME/inbox/done/jobs.csv.rejects.csv" ] || fail 'no rejected rows'
        ;;
    *)
        export GLOBANT_DATA_PASSWORD_FILE="$HOME/.config/globant-data/password"
        eval "$command" >answer || fail "$command: $(cat answer)"
        ;;
    esac
    printf 'ok: %s\n' "$command"
done
grep -q '"table": "jobs"' imported.json || fail 'imported.json'
