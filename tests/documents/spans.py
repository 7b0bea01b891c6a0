# SPDX-License-Identifier: GPL-3.0-or-later
"""What the documents name in running text exists: files behind links and pictures, paths, commands and options of the
programs, tests, and names in the code."""

from __future__ import annotations

import pathlib
import re
import subprocess

from kinds import try_command
from markdown import Document, anchor_of, code_spans, links
from sandbox import Failure, Sandbox

SOURCES = ("core", "app", "ui", "tests", "cmake", "installer", "resources", ".ci", "translations", ".github")
# Made by the build, or where the programs run.
ELSEWHERE = re.compile(r"^(/|~|\$|build/|inbox/|http|\*|:|api/|application/)|\.(csv|csv\..*|part|gdbackup|pem|log)$|NAME|NNNN|globant-data-")
PATH = re.compile(r"^[\w.<>*/\-]+$")
EXTENSIONS = (".cpp", ".h", ".py", ".sh", ".md", ".json", ".sql", ".cmake", ".yml", ".yaml", ".txt")
# Of programs that are not ours, and of HTTP.
FOREIGN_OPTIONS = {"--preset", "--build"}


class Names:
    """What there is to be named."""

    def __init__(self, source: pathlib.Path, programs: pathlib.Path):
        self.source = source
        self.files = [
            file.relative_to(source).as_posix()
            for folder in SOURCES
            for file in (source / folder).rglob("*")
            if "node_modules" not in file.parts and "__pycache__" not in file.parts
        ] + [file.name for file in source.iterdir()]
        code = [file for file in self.files if file.endswith((".cpp", ".h", ".py", ".sh", ".txt", ".cmake", ".json", ".sql"))]
        self.words: set[str] = set()
        for file in code:
            if (source / file).is_file() and not file.startswith("tests/documents/"):
                text = (source / file).read_text(encoding="utf-8", errors="replace")
                self.words |= set(re.findall(r"\w+", text)) | set(re.findall(r"[\w.-]+", text))
        told = self.answer(programs / "globant-data-cli", "completion", "bash")
        self.commands = {path: set(words.split()) for path, words in re.findall(r"^ *'([a-z -]*)'\) words='(.*)' ;;$", told, re.M)}
        self.options = {word for words in self.commands.values() for word in words if word.startswith("--")}
        for bench in ((), ("api",), ("avro",), ("backup",)):
            told = self.answer(programs / "globant-data-bench", *bench, "--help")
            self.options |= set(re.findall(r"^ +(?:-\w,)?(--[\w-]+)", told, re.M))

    @staticmethod
    def answer(program: pathlib.Path, *arguments: str) -> str:
        return subprocess.run([program, *arguments], stdout=subprocess.PIPE, text=True, check=True, timeout=30).stdout

    def has_path(self, path: str) -> bool:
        pattern = re.escape(path.rstrip("/")).replace(r"\*", "[^/]*")
        pattern = re.sub(r"<\w+>|…", "[^/]+", pattern).replace(r"\.\.\.", ".*")
        matching = re.compile(rf"(^|.*/){pattern}(\.(cpp|h))?")
        return any(matching.fullmatch(file) for file in self.files)

    def fault_of_command(self, words: list[str]) -> str:
        """Of a command line of globant-data-cli, from its first subcommand on."""
        path = ""
        known = self.commands[""]
        for word in words:
            longer = f"{path} {word}".strip()
            if word.startswith("--"):
                if word not in known and word not in self.commands[""]:
                    return f"{path} has no option {word}"
            elif longer in self.commands:
                path, known = longer, self.commands[longer]
        return "" if path or words[0].startswith("--") else f"there is no command {words[0]}"


def fault_of_span(span: str, names: Names, box: Sandbox) -> str:
    words = span.split()
    first = words[0] if words else ""
    if re.match(r"(GLOBANT_\w+=\w+ )?(nice )?build/dev/tests/|installer/dev\.sh |cmake ", span):
        for part in re.split(r" && ", span):
            if part.startswith("cmake --build"):
                part = part.replace("cmake --build --preset", "cmake --preset")
            try_command(box, part)
        return ""
    if first == "globant-data-cli" and len(words) > 1:
        return names.fault_of_command(words[1:])
    if first in names.commands and len(words) > 1 and (f"{first} {words[1]}" in names.commands or words[1].startswith("--")):
        return names.fault_of_command(words)
    if first.startswith("--"):
        unknown = [word for word in words if word.startswith("--") and word not in names.options | FOREIGN_OPTIONS]
        return f"no program has the option {unknown[0]}" if unknown else ""
    if ELSEWHERE.search(span):
        return ""
    if PATH.match(span) and ("/" in span or span.endswith(EXTENSIONS)):
        # A bare name may be that of a file which the program makes.
        return "" if names.has_path(span) or span in names.words else "there is no such file"
    name = re.match(r"(?:\w+::)*([A-Z][a-z]+[A-Z]\w*)(?:\(.*\))?$", span)
    if name and name[1] not in names.words:
        return "no source has this name"
    return ""


def fault_of_link(target: str, document: Document, documents: list[Document], source: pathlib.Path) -> str:
    if re.match(r"[a-z]+:", target):
        return ""
    file, _, anchor = target.partition("#")
    within = next((other for other in documents if other.name == (file or document.name)), None)
    if file and not (source / file).exists():
        return "there is no such file"
    if anchor and (within is None or anchor not in map(anchor_of, within.headings)):
        return "there is no such heading"
    return ""


def faults_of(documents: list[Document], source: pathlib.Path, programs: pathlib.Path) -> list[str]:
    names, box, faults = Names(source, programs), Sandbox(source, programs), []

    def note(document: Document, line: int, what: str, fault: str) -> None:
        if fault:
            faults.append(f"{document.name}:{line}: {what}: {fault}")

    for document in documents:
        for line, target in links(document):
            note(document, line, target, fault_of_link(target, document, documents, source))
        for line, span in code_spans(document):
            try:
                note(document, line, span, fault_of_span(span, names, box))
            except Failure as failure:
                note(document, line, span, str(failure))
        # The house: a line begins with the folder that it tells of.
        for line, figure in document.figures:
            folder = re.match(r" *([\w.<>-]+/[\w.<>/*-]*)  ", figure)
            if folder and not names.has_path(folder[1]):
                note(document, line, folder[1], "there is no such folder")
    box.close()
    return faults
