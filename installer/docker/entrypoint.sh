#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What a container starts: makes the workspace when "serve" is first told to start, then becomes globant-data-cli, which gets
# the container's signals itself. The recovery code goes into a file beside the workspace, once, rather than into the
# container's log, which more people read.
set -eu
umask 077
export GLOBANT_DATA_WORKSPACE="${GLOBANT_DATA_WORKSPACE:-/var/lib/globant-data/workspace}"
export GLOBANT_DATA_PASSWORD_FILE="${GLOBANT_DATA_PASSWORD_FILE:-/run/secrets/password}"

if [ "${1:-}" = serve ] && [ ! -e "$GLOBANT_DATA_WORKSPACE/keyslots.json" ]; then
    code=$(dirname "$GLOBANT_DATA_WORKSPACE")/recovery-code.txt
    # One that is there belongs to another workspace, and may be the only copy.
    if [ -e "$code" ]; then
        printf '%s\n' "entrypoint: $code is there, but no workspace: put the workspace back, or move that file away." >&2
        exit 1
    fi
    status=0
    globant-data-cli --user "${GLOBANT_DATA_USER:-service}" init >"$code" || status=$?
    if [ "$status" -ne 0 ]; then
        rm -f "$code"
        exit "$status"
    fi
    printf '%s\n' "entrypoint: a new workspace was made. Keep its recovery code, and remove it from here: $code" >&2
fi
exec globant-data-cli "$@"
