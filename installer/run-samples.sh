#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Imports the sample files into a workspace that lives for this run alone, and prints the two metrics.
set -euo pipefail

if [ $# -ne 2 ]; then
    printf 'Usage: run-samples.sh CLI SAMPLES_DIR\n' >&2
    exit 2
fi
cli=$1
samples=$2

folder=$(mktemp -d "${TMPDIR:-/tmp}/globant-data-samples.XXXXXX")
trap 'rm -rf -- "$folder"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
(umask 077 && head -c 24 /dev/urandom | base64 >"$folder/password")

data() { "$cli" --workspace "$folder/workspace" --user demo --password-file "$folder/password" "$@"; }

printf 'Making an encrypted workspace in %s ...\n' "$folder/workspace"
data init >"$folder/init.txt" # its recovery code would outlive the workspace on a screen

printf '\nImporting the sample files of %s ...\n' "$samples"
status=0
data import "$samples/departments.csv" "$samples/jobs.csv" "$samples/hired_employees.csv" || status=$?
case $status in
    0) printf 'Every row was accepted.\n' ;;
    3) printf 'A few rows are faulty on purpose: they were rejected, each with its line and the reason.\n' ;;
    *)
        printf 'The import failed (exit status %d).\n' "$status" >&2
        exit "$status"
        ;;
esac

printf '\nHires in 2024 by department, job and quarter:\n\n'
data metrics quarters --year 2024
printf '\nDepartments that hired more than the mean in 2024:\n\n'
data metrics hired --year 2024

printf '\nThat workspace is gone now; for your own: "%s init", then "%s import departments.csv jobs.csv hired_employees.csv".\n' "$cli" "$cli"
