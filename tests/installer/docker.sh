#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# docker.sh SOURCE PROGRAM: the container's start script and the command line of compose.yaml, without Docker: the first start
# makes a workspace, the second opens it, a wrong password ends with 4, SIGTERM with 0. Status 77, skipped, without curl or
# python3-yaml.
set -euo pipefail
source_folder=$1
program=$2
python=/usr/bin/python3
[ -x "$python" ] || python=python3
command -v curl >/dev/null || exit 77
"$python" -c 'import yaml' 2>/dev/null || exit 77

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

mkdir "$folder/bin" "$folder/data"
ln -s "$program" "$folder/bin/globant-data-cli"
printf 'a long enough password\n' >"$folder/password"
export PATH="$folder/bin:$PATH" HOME="$folder" LC_ALL=C.UTF-8 DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent
export GLOBANT_DATA_WORKSPACE="$folder/data/workspace" GLOBANT_DATA_PASSWORD_FILE="$folder/password"
entrypoint="$source_folder/installer/docker/entrypoint.sh"
port=$((20000 + RANDOM % 20000))

# What the two files say of each other, and the words of compose.yaml's command.
mapfile -t words < <("$python" - "$source_folder/installer/docker" <<'PYTHON'
import json, pathlib, sys, yaml

folder = pathlib.Path(sys.argv[1])
compose = yaml.safe_load((folder / "compose.yaml").read_text())
dockerfile = (folder / "Dockerfile").read_text()
service = compose["services"]["globant-data"]
command = service["command"]
assert f"CMD {json.dumps(command)}" in dockerfile, "compose.yaml and Dockerfile start different commands"
assert (folder / service["build"]["context"] / service["build"]["dockerfile"]).samefile(folder / "Dockerfile")
port = command[command.index("--listen") + 1].split(":")[1]
assert f"EXPOSE {port}" in dockerfile and service["ports"] == [f"{port}:{port}"] and f":{port}/globant-api" in dockerfile
assert set(service["secrets"]) == set(compose["secrets"]) == {"password"} and "/run/secrets/password" in dockerfile
volume, place = service["volumes"][0].split(":")
assert volume in compose["volumes"] and f"VOLUME {place}" in dockerfile
assert "USER globant-data" in dockerfile
print("\n".join(command))
PYTHON
)
[ "${#words[@]}" -ge 3 ] || fail 'compose.yaml and Dockerfile do not agree'
words=("${words[@]/%:8443/:$port}")

start() {
    "$entrypoint" "${words[@]}" >"$folder/said" 2>"$folder/log" &
    server=$!
    for _ in $(seq 300); do
        ! grep -q '^SHA-256 fingerprint' "$folder/said" || return 0
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    fail "it does not start: $(cat "$folder/log")"
}
stop() {
    local status=0
    kill -TERM "$server"
    wait "$server" || status=$?
    server=
    [ "$status" -eq 0 ] || fail "SIGTERM: status $status: $(cat "$folder/log")"
}

start
fingerprint=$(grep fingerprint "$folder/said")
code=$folder/data/recovery-code.txt
grep -q '^Recovery code: ' "$code" || fail 'no recovery code'
[ "$(stat -c %a "$code")" = 600 ] || fail 'others can read the recovery code'
! grep -q 'Recovery code: ' "$folder/said" "$folder/log" || fail 'the recovery code is in the log'
[ "$(cat "/proc/$server/comm")" = globant-data-cl ] || fail 'a shell stands between the signals and the server'
# As HEALTHCHECK asks, but for the port.
health=$(sed -n 's/^ *CMD \["curl".*"\(https:[^"]*\)"\]$/\1/p' "$source_folder/installer/docker/Dockerfile")
curl --silent --fail --insecure --max-time 20 --output "$folder/answer" "${health/:8443/:$port}" || fail "the health check $health"
stop

cp "$GLOBANT_DATA_WORKSPACE/keyslots.json" "$folder/before"
mv "$code" "$folder/kept"
start
[ "$(grep fingerprint "$folder/said")" = "$fingerprint" ] || fail 'the second start has another certificate'
cmp -s "$folder/before" "$GLOBANT_DATA_WORKSPACE/keyslots.json" || fail 'the second start changed the key slots'
[ ! -e "$code" ] || fail 'the second start made a recovery code'
stop
"$entrypoint" check >/dev/null || fail 'another command'

status_of() {
    local status=0
    timeout 60 "$entrypoint" "$@" >"$folder/said" 2>&1 || status=$?
    printf '%s' "$status"
}
printf 'the wrong password\n' >"$folder/wrong"
[ "$(GLOBANT_DATA_PASSWORD_FILE="$folder/wrong" status_of "${words[@]}")" = 4 ] || fail 'a wrong password'
export GLOBANT_DATA_WORKSPACE="$folder/other/workspace"
mkdir "$folder/other"
[ "$(GLOBANT_DATA_PASSWORD_FILE="$folder/none" status_of "${words[@]}")" = 5 ] || fail 'no password'
[ ! -e "$folder/other/recovery-code.txt" ] || fail 'a recovery code of nothing'
[ ! -e "$folder/other/workspace/keyslots.json" ] || fail 'a workspace without a password'
# A volume that lost its workspace: not a new one in its place.
cp "$folder/kept" "$folder/other/recovery-code.txt"
[ "$(status_of "${words[@]}")" = 1 ] || fail 'another workspace beside a recovery code'
cmp -s "$folder/kept" "$folder/other/recovery-code.txt" || fail 'the recovery code was overwritten'
