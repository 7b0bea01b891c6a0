#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# validate.sh PROGRAM FOLDER: serves a new workspace with globant-data-cli PROGRAM and checks its /openapi.json with the
# validator that `installer/dev.sh setup` has put into FOLDER. Status 77 where it is not there.
set -euo pipefail

program=$1 folder=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if ! command -v node >/dev/null 2>&1 || [ ! -d "$folder/node_modules/@seriousme" ]; then
    echo "The OpenAPI validator is not installed: installer/dev.sh setup does so where there is npm and a network."
    exit 77
fi
cp "$here/validate.mjs" "$folder/"

work=$(mktemp -d)
server=
finish() {
    if [ -n "$server" ]; then
        kill "$server" || true
        wait "$server" || true
    fi
    rm -rf "$work"
}
trap finish EXIT
printf 'correct horse battery' >"$work/password"
options=(--workspace "$work/workspace" --user ana --password-file "$work/password")
"$program" "${options[@]}" init >"$work/init.log"
: >"$work/serve.log"
"$program" "${options[@]}" serve --listen 127.0.0.1:0 >"$work/serve.log" 2>"$work/access.log" &
server=$!
for _ in $(seq 200); do
    address=$(sed -n 's/^Listening on //p' "$work/serve.log")
    [ -z "$address" ] || break
    kill -0 "$server" 2>/dev/null || { cat "$work/access.log" >&2; server=; exit 1; }
    sleep 0.1
done
[ -n "$address" ] || { echo "The server does not listen." >&2; exit 1; }
node "$folder/validate.mjs" "$address/openapi.json"
