#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# completion.sh PROGRAM: what fish and zsh offer at Tab, from the scripts that the program prints.
set -euo pipefail

program=$1
for shell in fish zsh; do
    command -v "$shell" >/dev/null 2>&1 || { echo "skipped: $shell is missing"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder PATH="$(dirname "$program"):$PATH"
"$program" completion fish >"$folder/globant-data-cli.fish"
"$program" completion zsh >"$folder/_globant-data-cli"

expect() { [[ "$2" == *"$3"* ]] || { echo "$1: '$3' is missing in '$2'"; exit 1; }; }
offered() { fish --no-config -c "source $folder/globant-data-cli.fish; complete -C '$1'"; }
expect fish "$(offered 'globant-data-cli imp')" 'imports'
expect fish "$(offered 'globant-data-cli backup ')" 'verify'
expect fish "$(offered 'globant-data-cli accounts add --ro')" '--role'
expect fish "$(offered 'globant-data-cli backup restore --ov')" '--over'
expect manual "$("$program" manual)" '\-\-over'

# A terminal of its own: zsh completes only for somebody who types.
expect zsh "$(python3 - "$folder" <<'PYTHON'
import os, pty, select, sys

process, terminal = pty.fork()
if process == 0:
    os.environ.update(PS1="> ", TERM="dumb")
    os.execvp("zsh", ["zsh", "-f", "-i"])


def until(text, seconds=20):
    """What zsh printed up to `text`; less where it does not come."""
    seen = ""
    while text not in seen and select.select([terminal], [], [], seconds)[0]:
        try:
            seen += os.read(terminal, 4096).decode(errors="replace")
        except OSError:
            break
    return seen


until("> ")
os.write(terminal, f"fpath=({sys.argv[1]} $fpath); autoload -Uz compinit; compinit -u -D; echo rea''dy\n".encode())
until("ready\r\n")
os.write(terminal, b"globant-data-cli backup ver\t")
print(until("verify"))
os.close(terminal)
PYTHON
)" 'backup verify'
echo "fish and zsh complete"
