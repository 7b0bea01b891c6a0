#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bundle.sh BUILD OUT.tar.zst: both programs with Qt and every other library but those of the C runtime and the display,
# in one folder that runs from anywhere. Same inputs, same bytes (SOURCE_DATE_EPOCH).
set -euo pipefail

build=$1 out=$2
sources=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mkdir -p "$(dirname "$out")"
name=$(basename "$out" .tar.zst)
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
folder="$staging/$name"
mkdir -p "$folder/bin" "$folder/lib" "$folder/plugins"

# What belongs to the machine that runs it: glibc, the graphics driver's libraries, and those of its display and fonts.
of_the_machine='^(ld-linux.*|libc|libm|libdl|librt|libpthread|libresolv|libGL|libGLX|libEGL|libGLdispatch|libOpenGL|libX11|libX11-xcb|libxcb|libdrm|libgbm|libwayland-.*|libfontconfig|libfreetype|libexpat)\.so'

take_libraries() {
    local library
    ldd "$@" | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u | while read -r library; do
        [[ $(basename "$library") =~ $of_the_machine ]] || cp -Lnp "$library" "$folder/lib/"
    done
}

for program in globant-data globant-data-cli; do
    install -m 755 "$build/bin/$program" "$folder/bin/$program"
    strip --strip-unneeded "$folder/bin/$program"
done
plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS)
for plugin in platforms/libqxcb platforms/libqoffscreen platforms/libqminimal platforms/libqwayland-generic imageformats/libqsvg \
    iconengines/libqsvgicon printsupport/libcupsprintersupport tls/libqopensslbackend xcbglintegrations/libqxcb-glx-integration \
    platforminputcontexts/libcomposeplatforminputcontextplugin platforminputcontexts/libibusplatforminputcontextplugin \
    wayland-shell-integration/libxdg-shell; do
    [ -e "$plugins/$plugin.so" ] || continue
    install -D -m 644 "$plugins/$plugin.so" "$folder/plugins/$plugin.so"
done
mapfile -t binaries < <(find "$folder/bin" "$folder/plugins" -type f)
take_libraries "${binaries[@]}"
# Qt opens OpenSSL at run time, and takes only its own version.
cp -Lnp /usr/lib/*/libssl.so.3 /usr/lib/*/libcrypto.so.3 "$folder/lib/"
chmod 644 "$folder"/lib/*
for binary in "$folder"/bin/*; do patchelf --set-rpath '$ORIGIN/../lib' "$binary"; done
find "$folder/lib" -name '*.so*' -exec patchelf --set-rpath '$ORIGIN' {} \;
find "$folder/plugins" -name '*.so' -exec patchelf --set-rpath '$ORIGIN/../../lib' {} \;
printf '[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = translations\n' >"$folder/bin/qt.conf"
# Qt's own texts, in the languages that the programs have.
texts=$(qtpaths6 --query QT_INSTALL_TRANSLATIONS)
for ours in "$sources"/translations/globant-data_*.ts; do
    language=$(basename "$ours" .ts)
    for theirs in "$texts"/qtbase_"${language#globant-data_}"{,_*}.qm; do
        if [ -e "$theirs" ]; then install -D -m 644 -t "$folder/translations" "$theirs"; fi
    done
done

# Relative links, so that the folder can be moved and the menu's entry be made where it lies.
cat >"$folder/globant-data" <<'LAUNCHER'
#!/bin/sh
# Starts the window. "install-menu" puts it into this user's menu, "remove-menu" takes it out again.
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
menu=${XDG_DATA_HOME:-$HOME/.local/share}
case "${1:-}" in
install-menu)
    mkdir -p "$menu/applications" "$menu/icons/hicolor/scalable/apps"
    # Started by this path, and by no service of the session bus.
    sed -e "s|^Exec=.*|Exec=\"$here/globant-data\" %F|" -e /^DBusActivatable=/d "$here/share/com.globant.Data.desktop" >"$menu/applications/com.globant.Data.desktop"
    cp "$here/share/com.globant.Data.svg" "$menu/icons/hicolor/scalable/apps/"
    ;;
remove-menu)
    rm -f "$menu/applications/com.globant.Data.desktop" "$menu/icons/hicolor/scalable/apps/com.globant.Data.svg"
    ;;
*) exec "$here/bin/globant-data" "$@" ;;
esac
LAUNCHER
chmod 755 "$folder/globant-data"
ln -s bin/globant-data-cli "$folder/globant-data-cli"
install -D -m 644 -t "$folder/share" "$sources/installer/package/com.globant.Data.desktop" "$sources/LICENSE" \
    "$sources/README.md" "$sources/CHANGELOG.md" "$sources/installer/package/copyright"
install -m 644 "$sources/resources/icons/globant-data.svg" "$folder/share/com.globant.Data.svg"
for library in "$folder"/lib/*; do basename "$library"; done | sort >"$folder/share/libraries.txt"

tar --create --sort=name --mtime="@${SOURCE_DATE_EPOCH:-0}" --owner=0 --group=0 --numeric-owner --directory="$staging" "$name" |
    zstd -q -15 -T0 -f -o "$out"
