#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packagetest.sh PACKAGES CACHE [CODENAME]: in bare roots of Debian, whose apt knows nothing but main, the packages of the
# folder PACKAGES are installed, started, upgraded from a version before and purged, and the folder with Qt inside is tried
# where there is no Qt. What a person has in HOME must be the same byte for byte. As root; takes some minutes.
# CODENAME: the release that the packages were made on; that of this machine unless told.
set -euo pipefail
[ "$(id -u)" -eq 0 ] || { echo 'this needs root rights, for chroot'; exit 2; }
packages=$(readlink -f "$1")
mkdir -p "$2"
cache=$(readlink -f "$2")
codename=${3:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$tree/tests/installer/bareroot.sh"

work=$(mktemp -d)
root="$work/root"
finish() {
    local status=$?
    trap - EXIT
    remove_root "$root" "$codename" "$cache" || exit 1
    rm -rf --one-file-system -- "$work"
    exit $status
}
trap finish EXIT
trap 'exit 130' INT TERM

fail() { echo "FAIL: $*"; exit 1; }
step() { printf '%s  %s\n' "$(date +%T)" "$*"; }
run() { in_root "$root" "$@"; }
as_person() { run runuser -u person -- env HOME=/home/person USER=person "$@"; }
# What is said is for those who look for a fault.
quietly() { "$@" >"$work/log" 2>&1 || { tail -n 40 "$work/log"; fail "$*"; }; }
apt() { quietly run apt-get -y -q --no-install-recommends "$@"; }
# The only one that fits the pattern.
one() {
    local found=("$@")
    [ ${#found[@]} -eq 1 ] && [ -e "${found[0]}" ] || fail "not one file: $*"
    printf '%s\n' "${found[0]}"
}
prepare() {
    make_root "$root" "$codename" "$cache"
    quietly run apt-get -q update
    quietly run useradd --create-home --uid 1000 person
    mkdir "$root/try"
    cp -r "$tree/resources/samples" "$tree/installer/run-samples.sh" "$tree/tests/desktop" "$tree/tests/installer" \
        "$tree/translations" "$root/try/"
    chmod -R go+rX "$root/try"
}
no_qt() { ! run dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' | grep '^ii  libqt'; }
# Names, times, rights and bytes of all that a person and the service have.
possessions() {
    (cd "$root" && find home/person var/lib/globant-data -printf '%p %y %m %U:%G %s %T@\n' | sort &&
        find home/person var/lib/globant-data -type f -print0 | sort -z | xargs -0 sha256sum)
}
untouched() { diff <(printf '%s\n' "$1") <(possessions) || fail "$2 touched what belongs to people"; }
window_tools=(xvfb xdotool fonts-dejavu-core dbus libglib2.0-bin python3 at-spi2-core gir1.2-atspi-2.0 python3-gi xauth)

desktop=$(one "$packages"/globant-data_*.deb)
cli=$(one "$packages"/globant-data-cli_*.deb)
bundle=$(one "$packages"/globant-data-*.tar.zst)
version=$(dpkg-deb -f "$desktop" Version)

step "a bare $codename"
prepare
mkdir "$root/try/before" "$root/try/now"
cp "$desktop" "$cli" "$root/try/now/"
# The version before: this one, called older.
for package in "$desktop" "$cli"; do
    dpkg-deb -R "$package" "$work/unpacked"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$work/unpacked/DEBIAN/control"
    dpkg-deb --root-owner-group -Zgzip -b "$work/unpacked" "$root/try/before/$(basename "$package")" >/dev/null
    rm -rf "$work/unpacked"
done

step 'the terminal program alone, as for a server'
apt install "/try/before/$(basename "$cli")"
! run dpkg-query -W libqt6gui6 libqt6widgets6 libx11-6 2>/dev/null | grep . || fail 'a server gets what draws windows'
as_person bash -c 'umask 077; echo "long enough for a test" >~/password'
person_cli() { as_person globant-data-cli --user ana --password-file /home/person/password "$@"; }
quietly person_cli init
person_cli import /try/samples/departments.csv /try/samples/jobs.csv /try/samples/hired_employees.csv >"$work/import" 2>&1 ||
    [ $? -eq 3 ] || { cat "$work/import"; fail 'the samples are not imported'; }
person_cli metrics quarters --year 2024 >"$work/metrics"
[ "$(wc -l <"$work/metrics")" -gt 10 ] || fail 'there are no metrics'
mkdir -p "$root/var/lib/globant-data/workspace"
echo kept >"$root/var/lib/globant-data/workspace/file"

step 'the window, from the version before to this one'
apt install "/try/before/$(basename "$desktop")"
before=$(possessions)
apt install "/try/now/$(basename "$desktop")" "/try/now/$(basename "$cli")"
untouched "$before" 'the upgrade'
for package in globant-data globant-data-cli; do
    [ "$(run dpkg-query -W -f '${Version}' $package)" = "$version" ] || fail "$package is not $version"
done
[ -z "$(run dpkg --audit)" ] || fail 'dpkg finds something half installed'
! run apt list --installed 2>/dev/null | grep -F backports || fail 'something came from backports'
person_cli metrics quarters --year 2024 | diff "$work/metrics" - || fail 'the metrics are others after the upgrade'

step 'starting it'
apt install "${window_tools[@]}"
quietly as_person bash /try/desktop/realwindow.sh /usr/bin/globant-data
quietly as_person bash /try/installer/activation.sh /usr/bin/globant-data installed
for language in es; do
    [ -e "$root/try/desktop/accessibility/accessibility.sh" ] || continue
    step "a first day in the window without a pointer, in Spanish"
    quietly as_person bash /try/desktop/accessibility/accessibility.sh --program /usr/bin/globant-data --samples /try/samples \
        --language $language --ts /try/translations/globant-data_$language.ts
done

step 'purging'
rm -rf "$root"/home/person/.cache # of the programs that were started
before=$(possessions)
run dpkg -L globant-data globant-data-cli | sort -u >"$work/files"
apt purge globant-data globant-data-cli
untouched "$before" 'the removal'
while read -r file; do
    case $file in */globant-data* | */com.globant.Data*) [ ! -e "$root$file" ] || fail "$file is left" ;; esac
done <"$work/files"
! run dpkg-query -W -f '${Package}\n' | grep globant || fail 'dpkg still knows the packages'
remove_root "$root" "$codename" "$cache"

step 'the folder with Qt inside, where there is no Qt'
prepare
mkdir "$root/opt/a folder"
zstd -q -d -c "$bundle" | tar --extract --directory "$root/opt/a folder" --no-same-owner
folder="/opt/a folder/$(basename "$bundle" .tar.zst)"
no_qt || fail 'there is Qt'
quietly as_person bash /try/run-samples.sh "$folder/globant-data-cli" /try/samples
apt install xvfb xdotool fonts-dejavu-core libgl1 libegl1 libfontconfig1 libfreetype6 libx11-xcb1 libdbus-1-3
no_qt || fail 'there is Qt'
quietly as_person bash /try/desktop/realwindow.sh "$folder/globant-data"
[ -e "$root$folder/translations/qtbase_es.qm" ] || fail "the folder lacks Qt's own Spanish texts"
as_person "$folder/globant-data" install-menu
entry="$root/home/person/.local/share/applications/com.globant.Data.desktop"
grep -qxF "Exec=\"$folder/globant-data\" %F" "$entry" || fail 'the menu starts something else'
if command -v desktop-file-validate >/dev/null; then desktop-file-validate "$entry"; fi
as_person "$folder/globant-data" remove-menu
[ ! -e "$entry" ] || fail 'the entry of the menu is left'
step "all of it works in a bare $codename"
