#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads the texts of ui and app/desktop, and those of core, into the .ts files. English has plural forms alone, which follow
# from the texts; Spanish and Portuguese are to be complete, which tests/translations checks.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=${1:-translations} # another folder: copies of the files, for the test
lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
english=$folder/globant-data_en.ts
common=(-silent -I . -locations none -no-obsolete -source-language en)
"$lupdate" "${common[@]}" -pluralonly -target-language en ui app/desktop -ts "$english"
translations/english.py "$english"
translations/coretexts.py . >"$scratch/core.cpp"
for language in es:es pt:pt_BR; do
    target=${language#*:}
    language=${language%:*}
    "$lupdate" "${common[@]}" -target-language "$target" ui app/desktop -ts "$folder/globant-data_$language.ts"
    "$lupdate" "${common[@]}" -target-language "$target" "$scratch/core.cpp" -ts "$folder/globant-data-core_$language.ts"
done
