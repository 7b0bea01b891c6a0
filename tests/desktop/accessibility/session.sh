#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# session.sh PROGRAM.py ARGUMENT...: runs a Python program (or a folder of one) on an X server, a session bus and an
# accessibility bus of its own, and exits as it does; with 77 where something that it needs is missing. HOME is a folder
# that is gone afterwards. Needs what Debian has as xvfb, dbus, at-spi2-core, gir1.2-atspi-2.0 and python3-gi.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

missing() {
    echo "skipped: $1 is missing (installer/packages.sh lists what the tests need)"
    exit 77
}
for tool in Xvfb dbus-run-session; do
    command -v $tool >/dev/null || missing $tool
done
# The system's own Python comes first: it is the one that distributions give Atspi.
for python in /usr/bin/python3 python3 ''; do
    [ -n "$python" ] || missing 'Atspi for Python'
    "$python" -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null && break
done

if [ "${1:-}" = --inside ]; then # the bus
    shift
    # Where the session bus cannot start it by itself.
    if ! "$python" "$here/accessibilitybus.py"; then
        for launcher in /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher; do
            [ -x $launcher ] || continue
            $launcher --launch-immediately &
            break
        done
        "$python" "$here/accessibilitybus.py" --wait || missing 'the accessibility bus'
    fi
    exec "$python" "$@"
fi

folder=$(mktemp -d)
server=
finish() {
    local status=$?
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$folder"
    exit $status
}
trap finish EXIT

exec {displayfd}<> <(:)
# -noreset: it would start afresh, and refuse connections meanwhile, whenever its last client has gone.
Xvfb -displayfd $displayfd -screen 0 1600x1000x24 -nolisten tcp -noreset 2>"$folder/x.log" &
server=$!
read -r -t 30 -u $displayfd display
exec {displayfd}>&-
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME \
    XDG_CURRENT_DESKTOP QT_STYLE_OVERRIDE QT_QPA_PLATFORMTHEME QT_SCALE_FACTOR LANGUAGE
export DISPLAY=:$display HOME=$folder XDG_RUNTIME_DIR=$folder/run TMPDIR=$folder LC_ALL=C.UTF-8 \
    QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0 PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
mkdir -m 700 "$folder/run"
status=0
dbus-run-session -- bash "$here/session.sh" --inside "$@" 2>"$folder/session.log" || status=$?
[ $status -eq 0 ] || [ $status -eq 77 ] || cat "$folder/session.log"
exit $status
