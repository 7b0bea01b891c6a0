# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by dev.sh: which packages the product is built with, and how SQLCipher 4 is found on Debian 12.

packages=(
    build-essential cmake ninja-build ccache mold pkg-config git python3
    libcli11-dev qt6-base-dev libqt6sql6 qtkeychain-qt6-dev libsodium-dev libssl-dev zlib1g-dev libexpected-dev
    qt6-charts-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n libzxcvbn-dev libxlsxwriter-dev libboost-dev
    bash-completion fish zsh # what Tab offers, in the tests
    dbus gnome-keyring     # a real Secret Service for the tests
    xvfb xdotool xclip fonts-dejavu-core # a real window for the tests
    at-spi2-core gir1.2-atspi-2.0 python3-gi # what a screen reader sees of it
    poppler-utils          # reads the reports that the tests write
    curl python3-yaml      # for the tests of the documents, and of the files for servers
    python3-avro           # another implementation of Avro, for the tests to compare with
)
sqlcipher_packages=(libsqlcipher-dev sqlcipher)

# For `dev.sh bench api`, which goes without where they cannot be had, and for `dev.sh fuzz`.
bench_packages=(wrk nginx-light)
# For `dev.sh bench postgres`: `dev.sh bench` compares with PostgreSQL where there is one, and brings none by itself.
postgres_packages=(postgresql)
# For `dev.sh package`, and for `dev.sh package-test`.
package_packages=(librsvg2-bin patchelf zstd file lintian desktop-file-utils appstream libxml2-utils mandoc qt6-translations-l10n)
package_test_packages=(debootstrap debian-archive-keyring zstd)
fuzz_packages=(clang libclang-rt-dev)

# What Debian 12 and Debian 13 cut differently: a file, and the package that has it where it is not there by now.
# OpenGL is in a package of its own in Debian 12, what reads the theme's SVG pictures in Debian 13.
split_packages=(
    '/usr/lib/*/cmake/Qt6OpenGL/Qt6OpenGLConfig.cmake' libqt6opengl6-dev
    '/usr/lib/*/qt6/plugins/imageformats/libqsvg.so' qt6-svg-plugins
)
# Prints those that are missing.
missing_split_packages() {
    local i
    for ((i = 0; i < ${#split_packages[@]}; i += 2)); do
        compgen -G "${split_packages[i]}" >/dev/null || printf '%s\n' "${split_packages[i + 1]}"
    done
}

installed() { dpkg-query -W -f='${Status}\n' "$1" 2>/dev/null | grep -q '^install ok installed$'; }

sqlcipher_is_4() {
    installed libsqlcipher-dev && dpkg --compare-versions "$(dpkg-query -W -f='${Version}' libsqlcipher-dev)" ge 4.5
}

# The key that apt's own entry FILE:N names for itself, as deb822 lines; nothing where it names none.
# N counts lines in a one-line file (*.list) and stanzas in a deb822 file (*.sources).
signed_by_of() {
    local file=${1%:*} number=${1##*:}
    case "$file" in
        *.list) sed -n "${number}s/.*[[ ]signed-by=\([^] ]*\).*/Signed-By: \1/p" "$file" ;;
        *.sources)
            awk -v wanted="$number" '
                /^[[:space:]]*$/ { if (filled) { stanza++; filled = 0 } wanting = 0; next }
                /^#/ { next }
                { filled = 1 }
                /^[^[:space:]]/ { wanting = (stanza + 1 == wanted && tolower($1) == "signed-by:") }
                wanting { print }' "$file"
            ;;
    esac
}

# Prints a deb822 stanza for CODENAME-backports, made from whichever entry of apt's own configuration serves CODENAME
# (apt reads one-line and deb822 files alike and tells what it made of them).
backports_stanza() {
    local codename=$1 uri entry
    IFS='|' read -r uri entry < <(
        apt-get indextargets --format '$(CODENAME)|$(CREATED_BY)|$(COMPONENT)|$(REPO_URI)|$(SOURCESENTRY)' |
            awk -F'|' -v c="$codename" '$1 == c && $2 == "Packages" && $3 == "main" { print $4 "|" $5; exit }')
    [ -n "${uri:-}" ] || return 1
    printf 'Types: deb\nURIs: %s\nSuites: %s-backports\nComponents: main\n' "$uri" "$codename"
    signed_by_of "$entry"
}

install_sqlcipher() {
    if sqlcipher_is_4 && installed sqlcipher; then return; fi
    local codename candidate
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    candidate=$(apt-cache policy libsqlcipher-dev | awk '/Candidate:/ { print $2 }')
    if [ -n "$candidate" ] && [ "$candidate" != "(none)" ] && dpkg --compare-versions "$candidate" ge 4.5; then
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${sqlcipher_packages[@]}"
        return
    fi
    if ! apt-cache policy | grep -q "n=${codename}-backports"; then
        local stanza
        stanza=$(backports_stanza "$codename") ||
            die "no apt source serves '$codename' main, so its backports cannot be derived: add ${codename}-backports to apt's sources and run this again"
        say "adding ${codename}-backports beside the machine's own apt source, for SQLCipher 4"
        printf '%s\n' "$stanza" | as_root tee /etc/apt/sources.list.d/globant-data-backports.sources >/dev/null
        as_root apt-get update -q
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        -t "${codename}-backports" "${sqlcipher_packages[@]}"
    sqlcipher_is_4 || die "SQLCipher 4.5 or newer could not be installed from ${codename}-backports"
}

# Installs what is missing and touches neither apt nor the network when nothing is.
install_packages() {
    local missing=() name
    for name in "${packages[@]}"; do
        installed "$name" || missing+=("$name")
    done
    if [ ${#missing[@]} -eq 0 ] && [ -z "$(missing_split_packages)" ] && sqlcipher_is_4 && installed sqlcipher; then return; fi
    command -v apt-get >/dev/null 2>&1 ||
        die "this script installs with apt (Debian 12/13, Ubuntu 24.04); elsewhere install these by hand: ${packages[*]} ${sqlcipher_packages[*]}"
    as_root apt-get update -q
    if [ ${#missing[@]} -gt 0 ]; then
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
    fi
    # After the others, which bring the files where the system does not split them.
    while read -r name; do
        if apt-cache show "$name" >/dev/null 2>&1; then
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$name" </dev/null
        fi
    done < <(missing_split_packages)
    install_sqlcipher
}

# install_more NAME...: of packages that a single command wants.
install_more() {
    local missing=() name
    for name in "$@"; do
        installed "$name" || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] || {
        as_root apt-get update -q &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
    }
}

# What checks /openapi.json in the tests, into the build folder; its test is left out where it cannot be had.
install_openapi_validator() {
    local from="$root/tests/api/openapi-validator" to="$root/build/openapi-validator"
    if [ -d "$to/node_modules" ] && cmp -s "$from/package-lock.json" "$to/package-lock.json"; then return; fi
    if ! command -v npm >/dev/null 2>&1; then
        say "npm is not installed, so /openapi.json is not checked with an OpenAPI validator"
        return
    fi
    mkdir -p "$to"
    cp "$from/package.json" "$from/validate.mjs" "$to/"
    cp "$from/package-lock.json" "$to/package-lock.json"
    if ! npm ci --prefix "$to" --ignore-scripts --fetch-retries=1 --fetch-timeout=20000 --no-audit --no-fund --loglevel=error >&2; then
        rm -rf "$to"
        say "the OpenAPI validator cannot be fetched, so /openapi.json is not checked with it"
    fi
}
