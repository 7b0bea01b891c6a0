#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# samebytes.sh: makes the packages of the last commit twice, in two folders with names of different length, and without what
# the compiler's cache remembers; they must be equal byte for byte. Takes as long as two whole builds.
set -euo pipefail
tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
export CCACHE_DISABLE=1
for clone in "$work/one" "$work/another/longer-one"; do
    git clone -q "$tree" "$clone"
    "$clone/installer/package/build.sh" >"$work/$(basename "$clone").log" 2>&1 || { tail -n 40 "$work/$(basename "$clone").log"; exit 1; }
done
cd "$work/one/build/package/packages"
cat SHA256SUMS
(cd "$work/another/longer-one/build/package/packages" && sha256sum --quiet --check "$work/one/build/package/packages/SHA256SUMS")
echo 'the same bytes, twice'
