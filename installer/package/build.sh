#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the packages of build/package/packages: the .deb files, their debug symbols, the folder with Qt inside, and their
# SHA-256 sums. The same commit on the same system gives the same bytes.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build="$root/build/package"
cd "$root"
# Times inside the packages are the commit's.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || date -u -d "$(sed -n 's/.*date="\([0-9-]*\)".*/\1/p' installer/package/com.globant.Data.metainfo.xml | head -1)" +%s)}
export SOURCE_DATE_EPOCH QT_RCC_SOURCE_DATE_OVERRIDE=$SOURCE_DATE_EPOCH
umask 022

cmake --preset package >/dev/null
cmake --build --preset package
rm -rf "$build/packages" "$build/unpacked"
(cd "$build" && cpack -G DEB >/dev/null)
# CPack's packages with debug symbols name this folder in their sums, and lack what Debian's own have.
for package in "$build"/packages/*.ddeb; do
    name=$(dpkg-deb -f "$package" Package)
    unpacked="$build/unpacked/$name"
    mkdir -p "$build/unpacked"
    dpkg-deb -R "$package" "$unpacked"
    mkdir -p "$unpacked/usr/share/doc"
    ln -s "${name%-dbgsym}" "$unpacked/usr/share/doc/$name"
    (cd "$unpacked" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
    grep -q '^Auto-Built-Package:' "$unpacked/DEBIAN/control" ||
        sed -i '/^Architecture:/i Auto-Built-Package: debug-symbols' "$unpacked/DEBIAN/control"
    dpkg-deb --root-owner-group -Zgzip -b "$unpacked" "${package%.ddeb}.deb" >/dev/null
    rm -rf "$package" "$unpacked"
done
version=$(sed -n 's/^set(CPACK_PACKAGE_VERSION "\(.*\)")/\1/p' "$build/CPackConfig.cmake")
installer/package/bundle.sh "$build" "$build/packages/globant-data-$version-linux-$(uname -m).tar.zst"
rm -rf "$build/unpacked" "$build/packages/_CPack_Packages"
cd "$build/packages"
sha256sum -- *.deb *.tar.zst >SHA256SUMS
cat SHA256SUMS
