# SPDX-License-Identifier: GPL-3.0-or-later
"""Pointer and keyboard of the X server, as a person's hands."""

import subprocess

from waiting import until


def xdotool(*arguments):
    return subprocess.run(
        ["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True, timeout=30
    ).stdout


def windows_of(pid):
    """Visible windows of a process, the oldest first."""
    found = subprocess.run(
        ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(pid), "--name", "."],
        capture_output=True, text=True, timeout=30
    )
    return [int(line) for line in found.stdout.split()]


def middle(node):
    x, y, width, height = node.place
    return x + width // 2, y + height // 2


def is_pressable(node):
    x, y, width, height = node.place
    return node.enabled and width > 0 and height > 0 and x >= 0 and y >= 0


def press(node, at=None, button=1, times=1):
    """With the pointer: in its middle, or at a point of the screen."""
    until(lambda: is_pressable(node), lambda: f"{node.role} {node.name!r} that can be pressed")
    x, y = at or middle(node)
    xdotool("mousemove", x, y)
    xdotool("click", "--repeat", times, "--delay", 40, button)


def key(*names):
    xdotool("key", "--clearmodifiers", *names)


def type_text(text):
    """Of keys that the keyboard has: for others xdotool changes the keyboard, which may come too late or go too early."""
    assert text.isascii(), text
    xdotool("type", "--delay", 4, text)


def fill(field, text):
    """Presses a field and writes into it, in place of what it holds."""
    press(field)
    until(lambda: field.focused, lambda: f"the focus in {field.name!r}")
    key("ctrl+a")
    type_text(text)


def drag(start, end):
    """Presses at one point, moves as a hand does, and lets go at another."""
    xdotool("mousemove", *start)
    xdotool("mousedown", 1)
    for step in range(1, 11):
        xdotool("mousemove", *(a + (b - a) * step // 10 for a, b in zip(start, end)))
    xdotool("mouseup", 1)


def put_on_clipboard(text, kind):
    # It stays in the background to hand the text out, and must not hold our pipes meanwhile.
    subprocess.run(["xclip", "-selection", "clipboard", "-t", kind, "-i"], input=text, text=True, timeout=30,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)

