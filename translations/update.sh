#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads the texts of ui and app/desktop into the .ts files. English has plural forms alone, which follow from the texts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)
english=translations/globant-data_en.ts
"$lupdate" -silent -I . -locations none -no-obsolete -pluralonly -source-language en -target-language en \
    ui app/desktop -ts "$english"
translations/english.py "$english"
