#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# systemd-units.sh FOLDER: systemd finds nothing wrong with the units of FOLDER, and calls the system's one well guarded.
# Status 77, skipped, where systemd's tools are missing.
set -euo pipefail
units=$1
command -v systemd-analyze >/dev/null || exit 77

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
failures=0
fail() {
    printf 'FAIL: %s\n' "$*"
    failures=$((failures + 1))
}

# The program and the user that they name need not be installed here.
for scope in system user; do
    mkdir "$folder/$scope"
    sed -e "s#/usr/bin/globant-data-cli#$(command -v true)#" -e 's#^\(User\|Group\)=.*#\1=root#' \
        "$units/$scope/globant-data.service" >"$folder/$scope/globant-data.service"
    told=$(XDG_RUNTIME_DIR=$folder systemd-analyze "--$scope" verify "$folder/$scope/globant-data.service" 2>&1) ||
        fail "$scope: $told"
    [ -z "$told" ] || fail "$scope: $told"
done

# A test that can fail: a setting that systemd does not know is told.
printf '[Service]\nExecStart=/bin/true\nNoSuchSetting=1\n' >"$folder/bad.service"
systemd-analyze verify "$folder/bad.service" 2>&1 | grep -q NoSuchSetting || fail 'a bad unit was not noticed'

exposure=$(systemd-analyze security --offline=true "$units/system/globant-data.service" 2>/dev/null |
    sed -n 's/.*Overall exposure level for .*: \([0-9]*\)\.\([0-9]\).*/\1\2/p') || true
if [ -n "$exposure" ]; then
    printf 'exposure of the system unit: %s (0 to 100)\n' "$exposure"
    [ "$exposure" -le 20 ] || fail "the system unit's exposure is $exposure"
fi

if command -v systemd-sysusers >/dev/null; then
    mkdir -p "$folder/root/etc"
    systemd-sysusers --root="$folder/root" "$units/sysusers.d/globant-data.conf" >/dev/null ||
        fail 'the user cannot be made'
    grep -q '^globant-data:' "$folder/root/etc/passwd" || fail 'no user was made'
fi
exit $((failures > 0))
