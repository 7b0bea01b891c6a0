#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with-session.sh real|silent|deaf PROGRAM [ARGUMENT...]: runs the program on a D-Bus session bus of its own, in a home
# folder of its own; real: with an unlocked GNOME keyring; deaf: with a Qt that does not run GLib's event loop.
set -eu
mode=$1
shift
command -v dbus-run-session >/dev/null || exit 77
HOME=$(mktemp -d)
trap 'rm -rf "$HOME"' EXIT
export HOME XDG_RUNTIME_DIR="$HOME/run"
export XDG_DATA_HOME="$HOME/data" XDG_CONFIG_HOME="$HOME/config" XDG_CACHE_HOME="$HOME/cache"
unset XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_SESSION_VERSION 2>/dev/null || true
mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"
case $mode in
real)
    command -v gnome-keyring-daemon >/dev/null || exit 77
    dbus-run-session -- sh -c 'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null; "$@"' sh "$@"
    ;;
silent) dbus-run-session -- "$@" ;;
deaf) QT_NO_GLIB=1 dbus-run-session -- "$@" ;;
*) exit 2 ;;
esac
