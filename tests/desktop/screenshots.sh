#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes pictures of every page in light and dark, small and at 200 %, and in every language, from a built dev preset.
# Usage: screenshots.sh FOLDER
set -euo pipefail
folder=$(mkdir -p "$1" && cd "$1" && pwd)
programs="$(dirname "${BASH_SOURCE[0]}")/../../build/dev/tests"
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
mkdir -p "$folder/200"
for program in "$programs/tst_screenshots" "$programs/tst_screenshotsbackups" "$programs/tst_languagepages"; do
    GLOBANT_SCREENSHOTS="$folder" "$program"
    QT_SCALE_FACTOR=2 GLOBANT_SCREENSHOTS="$folder/200" "$program"
done
