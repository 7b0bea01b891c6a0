# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyboard, pressed through the accessibility bus. Keys go to the window that has the keyboard of the X server."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

Kind = Atspi.KeySynthType
MODIFIERS = {"ctrl": 37, "shift": 50, "alt": 64}  # codes of X keyboards
SYMBOLS = {"Tab": 0xFF09, "Return": 0xFF0D, "Escape": 0xFF1B, "Home": 0xFF50, "Left": 0xFF51, "Up": 0xFF52,
           "Right": 0xFF53, "Down": 0xFF54, "End": 0xFF57, "space": 0x20, "F1": 0xFFBE, "F6": 0xFFC3, "F10": 0xFFC7}


def press(*names):
    """"ctrl+1", "Tab", one after the other."""
    for name in names:
        *held, last = name.split("+")
        codes = [MODIFIERS[modifier] for modifier in held]
        for code in codes:
            Atspi.generate_keyboard_event(code, None, Kind.PRESS)
        Atspi.generate_keyboard_event(SYMBOLS.get(last) or ord(last), None, Kind.SYM)
        for code in reversed(codes):
            Atspi.generate_keyboard_event(code, None, Kind.RELEASE)
