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

# holds PACKAGE.deb FILE...: what a tool that was missing at the build would have left out.
holds() {
    local package=$1 file content
    shift
    content=$(dpkg-deb --contents "$package" | awk '{ print substr($6, 3) }')
    for file in "$@"; do
        grep -qxF "$file" <<<"$content" || { printf '%s lacks %s\n' "$(basename "$package")" "$file"; failed=1; }
    done
}
icons=()
for size in 16 22 24 32 48 64 128 256 512; do icons+=("usr/share/icons/hicolor/${size}x$size/apps/com.globant.Data.png"); done
packages=("$root"/build/package/packages/*.deb)
if [ -e "${packages[0]}" ]; then
    holds "$root"/build/package/packages/globant-data_*.deb usr/bin/globant-data usr/share/man/man1/globant-data.1.gz \
        usr/share/applications/com.globant.Data.desktop usr/share/dbus-1/services/com.globant.Data.service \
        usr/share/metainfo/com.globant.Data.metainfo.xml usr/share/mime/packages/com.globant.Data.xml "${icons[@]}" \
        usr/share/icons/hicolor/scalable/apps/com.globant.Data.svg usr/share/icons/hicolor/symbolic/apps/com.globant.Data-symbolic.svg
    holds "$root"/build/package/packages/globant-data-cli_*.deb usr/bin/globant-data-cli usr/share/man/man1/globant-data-cli.1.gz \
        usr/share/bash-completion/completions/globant-data-cli usr/share/zsh/vendor-completions/_globant-data-cli \
        usr/share/fish/vendor_completions.d/globant-data-cli.fish usr/lib/systemd/system/globant-data.service \
        usr/lib/systemd/user/globant-data.service usr/lib/sysusers.d/globant-data.conf
    check lintian --fail-on error,warning --tag-display-limit 0 "${packages[@]}"
fi
exit "$failed"
