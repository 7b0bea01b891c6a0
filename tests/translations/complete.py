#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spanish and Portuguese are complete: every text of the sources is there and finished, with the same places to fill in, the
same tags, key of the menu and end; and so is every page of the help.

Usage: complete.py ROOT, or --try-itself: that each of these faults is found.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

LANGUAGES = ("es", "pt")
PLACE = re.compile(r"%(?:L?\d|L?n)")
TAG = re.compile(r"</?[a-z][a-z0-9]*")
LINK = re.compile(r"\]\(([^)]*)\)")
BLOCK = re.compile(r"^(?=\S)", re.M)
KEY = re.compile(r"&(?!&)(\w)")


def end_of(text: str) -> str:
    """What the text ends with, where that has a meaning to the reader."""
    last = text.rstrip()[-1:]
    return last if last in ".:?…!;," else ""


def faults_in(source: str, translation: str, first_of_plural: bool = False):
    if not translation.strip():
        yield "is empty"
        return
    wanted, found = set(PLACE.findall(source)), set(PLACE.findall(translation))
    # "every hour" says its number in words.
    if found - wanted or (wanted - found - ({"%n", "%Ln"} if first_of_plural else set())):
        yield f"fills in {sorted(found)} rather than {sorted(wanted)}"
    if sorted(TAG.findall(source)) != sorted(TAG.findall(translation)):
        yield "has other tags"
    if end_of(source) != end_of(translation):
        yield f"ends with “{end_of(translation)}” rather than “{end_of(source)}”"
    if (source[:1] == " ") != (translation[:1] == " ") or (source[-1:] == " ") != (translation[-1:] == " "):
        yield "has other spaces at its ends"
    if len(KEY.findall(source)) != len(KEY.findall(translation)):
        yield "has no key where the source has one, or the other way round"
    if source.count("\n") != translation.count("\n"):
        yield "has other line breaks"


def messages(path: Path):
    """(context, source, comment) -> (whether it is finished, its translations)."""
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")]
            if translation.get("type") in ("obsolete", "vanished"):
                continue
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = (translation.get("type") is None, forms or [translation.text or ""], bool(forms))
    return found


def faults_of_texts(kept: dict, fresh: dict):
    """`kept` as in the tree, `fresh` after reading the sources anew."""
    for key in kept.keys() - fresh.keys():
        yield f"{key[0]}: “{key[1]}” is in no source any more; run translations/update.sh"
    for key, (finished, forms, plural) in fresh.items():
        name = f"{key[0]}: “{key[1]}”"
        if key not in kept:
            yield f"{name} is missing; run translations/update.sh and translate it"
            continue
        if not finished:
            yield f"{name} is not finished"
            continue
        if plural and len(forms) < 2:
            yield f"{name} has {len(forms)} plural forms"
        for number, form in enumerate(forms):
            for fault in faults_in(key[1], form, plural and number == 0):
                yield f"{name} → “{form}” {fault}"


def faults_of_help(english: Path, translated: Path):
    for page in sorted(english.glob("*.md")):
        other = translated / page.name
        if not other.is_file():
            yield f"{other} is missing"
            continue
        text, said = page.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")
        if not said.startswith("# "):
            yield f"{other} does not begin with its title"
        if sorted(LINK.findall(text)) != sorted(LINK.findall(said)):
            yield f"{other} has other links than {page}"
        if re.findall(r"^#+ ", text, re.M) != re.findall(r"^#+ ", said, re.M):
            yield f"{other} has other headings than {page}"
        if len(BLOCK.findall(text)) != len(BLOCK.findall(said)):
            yield f"{other} has {len(BLOCK.findall(said))} paragraphs, items and rows, {page} has {len(BLOCK.findall(text))}"
    for page in sorted(translated.glob("*.md")):
        if not (english / page.name).is_file():
            yield f"{page} is of no page of the help"


def check(root: Path) -> int:
    faults = []
    with tempfile.TemporaryDirectory() as scratch:
        for path in (root / "translations").glob("*.ts"):
            shutil.copy(path, scratch)
        subprocess.run(["bash", root / "translations/update.sh", scratch], check=True, stderr=subprocess.DEVNULL)
        names = [f"globant-data{part}_{language}.ts" for language in LANGUAGES for part in ("", "-core")]
        for name in names:
            kept = root / "translations" / name
            if not kept.is_file():
                faults.append(f"{kept} is missing")
                continue
            fresh = messages(Path(scratch) / name)
            if len(fresh) < 100:
                faults.append(f"{name}: only {len(fresh)} texts were found in the sources")
            faults += [f"{name}: {fault}" for fault in faults_of_texts(messages(kept), fresh)]
        # English follows from the sources.
        english = "globant-data_en.ts"
        if messages(root / "translations" / english) != messages(Path(scratch) / english):
            faults.append(f"{english} is not what the sources say; run translations/update.sh")
    for language in LANGUAGES:
        faults += faults_of_help(root / "resources/help/en", root / "resources/help" / language)
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults" if faults else "complete")
    return 1 if faults else 0


def try_itself() -> int:
    good = [("&Open %1…", "&Abrir %1…"), ("%Ln rows", "%Ln filas"), ("<b>a</b> b.", "<b>x</b> y."), (" or ", " o ")]
    bad = [("%1 of %2", "%1 de"), ("Open…", "Abrir"), ("&Open", "Abrir"), ("&Open", "&Ab&rir"), ("<b>a</b>", "<b>a<b>"),
           ("A.", "A"), ("A", ""), (" or ", "o"), ("%Ln rows", "filas"), ("%L1", "%1"), ("a\nb", "a b")]
    wrong = [pair for pair in good if list(faults_in(*pair))] + [pair for pair in bad if not list(faults_in(*pair))]
    if list(faults_in("every %Ln hours", "cada hora", True)):
        wrong.append("plural")
    one = ("c", "Text", "")
    texts = {one: (True, ["Texto"], False)}
    cases = [({}, texts), (texts, {}), ({one: (False, ["Texto"], False)}, {one: (False, ["Texto"], False)})]
    wrong += [case for case in cases if not list(faults_of_texts(*case))]
    with tempfile.TemporaryDirectory() as scratch:
        english, other = Path(scratch) / "en", Path(scratch) / "es"
        english.mkdir(), other.mkdir()
        (english / "a.md").write_text("# A\n[b](b.md)\n")
        for text in (None, "A\n[b](b.md)\n", "# A\n", "# A\n[b](c.md)\n", "# A\n## B\n[b](b.md)\n", "# A\n[b](b.md)\n\nc\n"):
            if text is not None:
                (other / "a.md").write_text(text)
            if not list(faults_of_help(english, other)):
                wrong.append(("help", text))
        (other / "a.md").write_text("# Ah\n[bé](b.md)\n")
        wrong += faults_of_help(english, other)
    for case in wrong:
        print("not as it should be:", case)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(try_itself() if sys.argv[1:] == ["--try-itself"] else check(Path(sys.argv[1])))
