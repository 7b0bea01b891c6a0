# SPDX-License-Identifier: GPL-3.0-or-later
"""documents.py SOURCE PROGRAMS TEST: whether README.md, CONTRIBUTING.md and SECURITY.md say what is so.

TEST is "text" (links, pictures, paths, names, and options that running text mentions), or one of the tests in chapters.py,
which try every command of their chapters in order. With a fourth argument, another folder's documents."""

from __future__ import annotations

import pathlib
import sys

import spans
from chapters import CHAPTERS
from kinds import try_command
from markdown import read_document
from sandbox import Failure, Sandbox

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md")


def missing_chapters(documents: list) -> list[str]:
    """Chapters with commands that no test runs, and tests of chapters that have none."""
    there = {(command.document, command.chapter) for document in documents for command in document.commands}
    return [f"{name}: no test runs the chapter {chapter}" for name, chapter in sorted(there - set(CHAPTERS))] + [
        f"{name}: there is no chapter {chapter} with commands" for name, chapter in sorted(set(CHAPTERS) - there)
    ]


def try_chapters(documents: list, test: str, source: pathlib.Path, programs: pathlib.Path) -> list[str]:
    box, faults = Sandbox(source, programs), []
    try:
        commands = [command for document in documents for command in document.commands]
        box.ports_of_our_own([command.text for command in commands])
        for (name, chapter), (of_test, begin) in CHAPTERS.items():
            if of_test != test:
                continue
            begin(box)
            for command in commands:
                if (command.document, command.chapter) != (name, chapter):
                    continue
                try:
                    try_command(box, command.text)
                    print(f"ok: {command}")
                except Failure as failure:
                    faults.append(f"{command}: {failure}")
        box.stop()
    except Failure as failure:
        faults.append(str(failure))
    finally:
        box.close()
    return faults


def main(source: str, programs: str, test: str, folder: str | None = None) -> int:
    root = pathlib.Path(source)
    documents = [read_document(pathlib.Path(folder or source) / name) for name in DOCUMENTS]
    if test == "text":
        faults = missing_chapters(documents) + spans.faults_of(documents, root, pathlib.Path(programs))
    else:
        faults = try_chapters(documents, test, root, pathlib.Path(programs))
    for fault in faults:
        print(f"FAIL: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
