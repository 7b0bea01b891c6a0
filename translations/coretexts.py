#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts of core that a person can see, from its sources and the table schemas.

Core says everything in English, and the store, the log and the API keep it so; the window says it in its own language when
it shows it, by these texts. Every literal that reads like words is one of them, unless it is SQL or is named in NOT_SHOWN.

Usage: coretexts.py ROOT prints them as C++ for lupdate.
"""
import json
import re
import sys
from pathlib import Path

TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|\#\s*include[^\n]*|(?:u8|u|U|L)?R"(?P<delim>[^()\\\s]*)\(.*?\)(?P=delim)"|"""
    r"""(?:u8|u|U|L)?'(?:[^'\\\n]|\\.)+'|(?:u8|u|U|L)?"(?P<text>(?:[^"\\\n]|\\.)*)"(?:_s|_L1|_ba)?|\s+|.""", re.S)
# Statements and parts of them: words that only SQL writes in capitals, and what stands between them.
SQL = re.compile(
    r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|PRAGMA|WHERE|ORDER BY|GROUP BY|JOIN|COLLATE|BETWEEN|SAVEPOINT|ROLLBACK|"
    r"RELEASE|REFERENCES|PRIMARY KEY|NOT NULL|IS NULL|TEXT|INTEGER|ATTACH|DETACH|BEGIN|COMMIT|VALUES|FROM|VACUUM|CAST|"
    r"AND|OR|ASC|DESC|LIMIT|EXISTS|IMMEDIATE)\b| IN \(| = \?| >= \?|'\$\.|->>|coalesce\(|excluded\.|holds\(|entry_id = |"
    r"^t\.%1| WHEN |count\(\*\)")
# Names and formats for machines, and sentences about defects of the program that calls, which nobody meets.
NOT_SHOWN = {
    "SQLite format 3\\0", "SQLite format 3", "Globant Data", "globant-data", "store reader", "store writer",
    "libsodium found no source of randomness", "jan feb mar apr may jun jul aug sep oct nov dec", "sun mon tue wed thu fri sat",
    "The connection is closed.", "The statement is too long.", "The statement cannot be prepared",
    "There is more than one statement; run them one by one.", "There is no statement.",
    "Parameter %1 cannot take its value of type %2", "%1 values are bound, but the statement has %2 parameters.",
    "The statement has no parameter \\\"%1\\\".", "No value is bound to parameter %1 of the statement.",
    "No statement is prepared, or the connection was closed since.", "The statement failed", "%1 failed: %2",
    "'login', 'export', 'account', 'backup'", "(name removed)", "%1 (process %2, since %3)\\n", "column ",
}
NOT_SHOWN_PATTERN = re.compile(r"^globant-data [a-z ]+ 1$|^globant-data recovery code$|^# Written by Globant Data|\^\(\?<|\\\\[bd]")
# One word, or a piece that stands for itself, which looks like a name for machines.
ALSO_SHOWN = {"minute", "hour", "month", "nothing", "bytes", "viewer", "editor", "administrator", r"\"%1\" %2"}
DOING = re.compile(r"[A-Z][a-z]+ing")


def literals(source: str):
    """(line, text) of each string; strings that follow each other are one."""
    line, parts, begun = 1, [], 0
    for token in TOKEN.finditer(source):
        text = token.group("text")
        if text is not None:
            if not parts:
                begun = line
            parts.append(text)
        elif not token.group(0).isspace() and not token.group(0).startswith(("//", "/*")) and parts:
            yield begun, "".join(parts)
            parts = []
        line += token.group(0).count("\n")


def is_shown(text: str) -> bool:
    if text in NOT_SHOWN or NOT_SHOWN_PATTERN.search(text) or SQL.search(text):
        return False
    return text in ALSO_SHOWN or DOING.fullmatch(text) is not None or (" " in text and re.search(r"[A-Za-z]{2}", re.sub(r"%\d", "", text)) is not None)


def titles(schema: dict):
    yield schema["x-title"]
    yield schema["x-name"]
    yield schema["x-singular"]
    for field in schema["fields"]:
        yield field["title"]


def texts(root: Path):
    """{text as C++ escapes it: where it stands first}, in order."""
    found = {}
    for path in sorted((root / "core").rglob("*")):
        if path.suffix in (".cpp", ".h"):
            for line, text in literals(path.read_text(encoding="utf-8")):
                if is_shown(text):
                    found.setdefault(text, f"{path.relative_to(root)}:{line}")
    for path in sorted((root / "resources/schemas").glob("*.json")):
        for text in titles(json.loads(path.read_text(encoding="utf-8"))):
            found.setdefault(text, str(path.relative_to(root)))
    return found


if __name__ == "__main__":
    for shown, where in texts(Path(sys.argv[1])).items():
        print(f'QT_TRANSLATE_NOOP("core", "{shown}") // {where}')
