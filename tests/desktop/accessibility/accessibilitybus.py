# SPDX-License-Identifier: GPL-3.0-or-later
"""Succeeds where the session bus knows the accessibility bus, or starts it. --wait: within some seconds."""

import sys
import time

from gi.repository import Gio, GLib


def answers(bus):
    try:
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, Gio.DBusCallFlags.NONE,
                      10_000, None)
        return True
    except GLib.Error:
        return False


def main():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    deadline = time.monotonic() + (10 if "--wait" in sys.argv else 0)
    while not answers(bus):
        if time.monotonic() >= deadline:
            return 1
        time.sleep(0.05)
    return 0


sys.exit(main())
