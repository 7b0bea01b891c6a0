#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The source of backports that packages.sh derives from apt's own sources, in both of apt's formats.
set -euo pipefail
source "$1"

folder=$(mktemp -d)
trap 'rm -rf -- "$folder"' EXIT
failures=0

# What `apt-get indextargets --format` answers for the source that a case describes.
apt-get() { printf '%s\n' "$indextargets"; }

expect() {
    local name=$1 wanted=$2 got
    got=$(backports_stanza bookworm || echo refused)
    if [ "$got" != "$wanted" ]; then
        printf 'FAIL: %s\n--- wanted\n%s\n--- got\n%s\n' "$name" "$wanted" "$got"
        failures=$((failures + 1))
    fi
}

start='Types: deb
URIs: http://mirror.example/debian/
Suites: bookworm-backports
Components: main'

printf '# a comment\ndeb http://mirror.example/debian bookworm main contrib\n' >"$folder/plain.list"
indextargets="bookworm|Packages|main|http://mirror.example/debian/|$folder/plain.list:2"
expect 'one line, no key named' "$start"

printf 'deb [arch=amd64 signed-by=/usr/share/keyrings/a.gpg] http://mirror.example/debian bookworm main\n' >"$folder/signed.list"
indextargets="bookworm|Packages|main|http://mirror.example/debian/|$folder/signed.list:1"
expect 'one line with a key' "$start
Signed-By: /usr/share/keyrings/a.gpg"

printf '# a comment\n\nTypes: deb\nURIs: http://other.example\nSuites: x\nSigned-By: /other.gpg\n\nTypes: deb\nURIs: http://mirror.example/debian\nSuites: bookworm\nSigned-By: /usr/share/keyrings/b.gpg\nComponents: main\n' >"$folder/two.sources"
indextargets="x|Packages|main|http://other.example/|$folder/two.sources:1
bookworm|Packages|main|http://mirror.example/debian/|$folder/two.sources:2"
expect 'the second stanza' "$start
Signed-By: /usr/share/keyrings/b.gpg"

printf 'Types: deb\nURIs: http://mirror.example/debian\nSuites: bookworm\nSigned-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n -----END PGP PUBLIC KEY BLOCK-----\nComponents: main\n' >"$folder/embedded.sources"
indextargets="bookworm|Packages|main|http://mirror.example/debian/|$folder/embedded.sources:1"
expect 'a key within the stanza' "$start
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 -----END PGP PUBLIC KEY BLOCK-----"

indextargets='trixie|Packages|main|http://mirror.example/debian/|/x.sources:1
bookworm|Translations|main|http://mirror.example/debian/|/x.sources:1
bookworm|Packages|contrib|http://mirror.example/debian/|/x.sources:1'
expect 'no source of this release' refused

exit "$failures"
