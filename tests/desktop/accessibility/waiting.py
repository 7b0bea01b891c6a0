# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for what another process does: on a condition, with a deadline."""

import os
import time

PATIENCE = float(os.environ.get("GLOBANT_PATIENCE", 30))  # seconds, for a slow machine under a sanitizer; nothing takes that long when it works


class Missed(AssertionError):
    """What was waited for did not come."""


def until(condition, what, seconds=PATIENCE):
    """The first answer of `condition` that is true. `what` says what was waited for; it may be a function."""
    deadline = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise Missed(f"After {seconds} seconds there was no: {what() if callable(what) else what}")
        time.sleep(0.02)


def until_equal(value, expected, what, seconds=PATIENCE):
    """Waits until value() == expected."""
    last = []

    def reached():
        last[:] = [value()]
        return last[0] == expected

    until(reached, lambda: f"{what}: {expected!r} (it was {last[0]!r})", seconds)
