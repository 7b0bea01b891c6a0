# SPDX-License-Identifier: GPL-3.0-or-later
"""faulty.py SOURCE PROGRAMS: each fault that the documents' tests look for is found when it is put into a copy of them."""

from __future__ import annotations

import contextlib
import io
import pathlib
import sys
import tempfile

import documents

# What is put at the end of README.md, and what must be said of it.
FAULTS = [
    ("[a page](docs/none.md)", "docs/none.md: there is no such file"),
    ("![a picture](resources/screenshots/none.png)", "none.png: there is no such file"),
    ("[a chapter](CONTRIBUTING.md#none)", "#none: there is no such heading"),
    ("`core/common/none.h`", "core/common/none.h: there is no such file"),
    ("`NoSuchClass`", "no source has this name"),
    ("`--no-such-option`", "no program has the option --no-such-option"),
    ("`backup create --no-such-option`", "backup create has no option --no-such-option"),
    ("`globant-data-cli frobnicate now`", "there is no command frobnicate"),
    ("`installer/dev.sh frobnicate`", "dev.sh has no command frobnicate"),
    ("`installer/dev.sh build nonsense`", "there is no preset nonsense"),
    ("`GLOBANT_FAULTS=all build/dev/tests/tst_none`", "there is no test tst_none"),
    ("## A new chapter\n\n    globant-data-cli check", "no test runs the chapter A new chapter"),
    ("## A new chapter\n\n```\nglobant-data-cli check\n```", "no test runs the chapter A new chapter"),
]
# In a chapter that is tried.
COMMANDS = [
    ("frobnicate --all", "no test knows how to try this"),
    ("apt install ./globant-data-gui_*.deb", "no package is called globant-data-gui"),
    ("installer/dev.sh frobnicate", "dev.sh has no command frobnicate"),
    ("globant-data-cli --workspace none check", "status 1, not 0"),
]


def said_of(readme: str, source: pathlib.Path, test) -> str:
    with tempfile.TemporaryDirectory() as folder:
        for name in documents.DOCUMENTS:
            (pathlib.Path(folder) / name).write_text((source / name).read_text(encoding="utf-8"), encoding="utf-8")
        (pathlib.Path(folder) / "README.md").write_text(readme, encoding="utf-8")
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            test(folder)
        return said.getvalue()


def main(source: str, programs: str) -> int:
    readme = (pathlib.Path(source) / "README.md").read_text(encoding="utf-8")
    all_faults = readme + "\n\n" + "\n\n".join(text for text, _ in FAULTS) + "\n"
    said = said_of(all_faults, pathlib.Path(source), lambda folder: documents.main(source, programs, "text", folder))
    wanted = [fault for _, fault in FAULTS]

    documents.CHAPTERS.clear()
    documents.CHAPTERS["README.md", "Faults"] = ("faults", lambda box: None)
    chapter = "# A README\n\n## Faults\n\n" + "".join(f"    {command}\n" for command, _ in COMMANDS)
    said += said_of(chapter, pathlib.Path(source), lambda folder: documents.main(source, programs, "faults", folder))
    wanted += [fault for _, fault in COMMANDS]

    missed = [fault for fault in wanted if fault not in said]
    for fault in missed:
        print(f"FAIL: not found: {fault}")
    if missed:
        print(said)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
