#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Holds the packages and what they bring against their validators; each that is missing is named.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
sources="$root/installer/package"
failed=0
check() {
    if ! command -v "$1" >/dev/null 2>&1; then
        printf 'not checked, for there is no %s\n' "$1"
        return
    fi
    printf '%s\n' "$*"
    "$@" || failed=1
}
check desktop-file-validate "$sources/com.globant.Data.desktop"
check appstreamcli validate --no-net --pedantic "$sources/com.globant.Data.metainfo.xml"
check xmllint --noout "$sources/com.globant.Data.mime.xml"
check mandoc -T lint -W error "$sources/globant-data.1"
packages=("$root"/build/package/packages/*.deb)
if [ -e "${packages[0]}" ]; then
    check lintian --fail-on error,warning --tag-display-limit 0 "${packages[@]}"
fi
exit "$failed"
