# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs scenarios against the real program on the X server and the session bus that are there (endtoend.sh)."""

import argparse
import os
import pathlib
import sys
import tempfile
import time
import traceback

sys.path.insert(1, str(pathlib.Path(__file__).parent.parent / "accessibility"))  # accessible, figures, waiting

import challenge  # noqa: E402
import keyboard  # noqa: E402
import samples  # noqa: E402

SCENARIOS = {"samples": samples, "challenge": challenge, "keyboard": keyboard}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="globant-data")
    parser.add_argument("--drag-source", required=True, help="the program that files are dragged from")
    parser.add_argument("--samples", required=True, type=pathlib.Path, help="the folder of the sample files")
    parser.add_argument("--shared", required=True, type=pathlib.Path,
                        help="the folder above the real files, where there is one; GLOBANT_SHARED goes before it")
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO", help=f"of {', '.join(SCENARIOS)}; none: all")
    settings = parser.parse_args()
    settings.shared = pathlib.Path(os.environ.get("GLOBANT_SHARED", settings.shared))
    failed = []
    for name in settings.scenarios or SCENARIOS:
        began = time.monotonic()
        try:
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
                said = SCENARIOS[name].run(settings, home)
            print(f"{name}: {said or 'passed'} ({time.monotonic() - began:.1f} s)", flush=True)
        except Exception:
            traceback.print_exc(file=sys.stdout)
            print(f"{name}: FAILED ({time.monotonic() - began:.1f} s)", flush=True)
            failed.append(name)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
