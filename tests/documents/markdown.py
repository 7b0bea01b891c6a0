# SPDX-License-Identifier: GPL-3.0-or-later
"""What the documents' tests need of Markdown: chapters, commands, code in running text, links."""

from __future__ import annotations

import dataclasses
import pathlib
import re

# Of a fenced block that holds no commands; every other block's lines are commands.
FIGURE = "text"


@dataclasses.dataclass(frozen=True)
class Command:
    document: str
    chapter: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.document}:{self.line}: {self.text}"


@dataclasses.dataclass
class Document:
    name: str
    headings: list[str]
    commands: list[Command]
    figures: list[tuple[int, str]]  # lines of blocks that are no commands
    prose: list[tuple[int, str]]  # every other line


def read_document(path: pathlib.Path) -> Document:
    """Blocks are fenced, or indented by four spaces; a line that ends with a backslash goes on in the next."""
    document = Document(path.name, [], [], [], [])
    chapter, fence, block, blank = "", None, False, True
    begun, joined = 0, ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        marker = re.match(r"```(\w*)$", line)
        if marker:
            fence = marker[1] or "sh" if fence is None else None
            continue
        block = fence is None and line.startswith("    ") and (blank or block)
        blank = not line.strip()
        if fence == FIGURE:
            document.figures.append((number, line))
        elif fence is not None or block:
            if fence not in (None, "sh"):
                raise ValueError(f"{path.name}:{number}: a block of {fence}; say sh or {FIGURE}")
            text = re.sub(r"(^|\s{2,})#.*$", "", line.strip())
            begun = begun if joined else number
            joined = f"{joined} {text}".strip()
            if joined.endswith("\\"):
                joined = joined[:-1].rstrip()
                continue
            if joined:
                document.commands.append(Command(document.name, chapter, begun, joined))
            joined = ""
        else:
            heading = re.match(r"(#+) +(.*)$", line)
            if heading:
                chapter = heading[2]
                document.headings.append(chapter)
            document.prose.append((number, line))
    return document


def code_spans(document: Document) -> list[tuple[int, str]]:
    return [(number, span) for number, line in document.prose for span in re.findall(r"`([^`]+)`", line)]


def links(document: Document) -> list[tuple[int, str]]:
    return [(number, target) for number, line in document.prose for target in re.findall(r"\]\(([^)\s]+)\)", line)]


def anchor_of(heading: str) -> str:
    """As GitHub makes it of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
