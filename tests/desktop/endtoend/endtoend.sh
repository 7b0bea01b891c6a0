#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The real program on a real X server and session bus, seen through the accessibility bus and handled by pointer and
# keyboard (__main__.py). Needs xdotool and xclip beside what ../accessibility/session.sh needs; exits with 77 where one
# of them is missing. Usage: endtoend.sh ARGUMENTS-OF-__main__.py
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for tool in xdotool xclip; do
    if ! command -v $tool >/dev/null; then
        echo "skipped: $tool is missing (installer/packages.sh lists what the tests need)"
        exit 77
    fi
done
exec bash "$here/../accessibility/session.sh" "$here" "$@"
