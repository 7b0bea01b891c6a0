#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A first day with the real window and without a pointer, as with a screen reader: set up, import, read the metrics, see
# every page, lock and come back, through the accessibility bus (AT-SPI) alone; see __main__.py and pages.py.
#
#   accessibility.sh --program /usr/bin/globant-data --samples FOLDER
#   accessibility.sh --program /usr/bin/globant-data --samples FOLDER --language es --ts globant-data_es.ts globant-data-core_es.ts
#
# FOLDER holds departments.csv, jobs.csv and hired_employees.csv. Needs from Debian: xvfb, dbus, at-spi2-core,
# gir1.2-atspi-2.0, python3-gi; and from here this folder alone, which can be copied to anywhere. Exits with 77 where one
# of them is missing, else with 0 or 1. Takes about a quarter of a minute. HOME is not touched.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
exec bash "$here/session.sh" "$here" "$@"
