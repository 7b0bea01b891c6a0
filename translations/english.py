#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Completes the English plural forms of a .ts file: "%n hire(s)" becomes "%n hire" and "%n hires" by itself; of a text
such as "%n files wait." the plural is the text, and the singular is written in the file by hand.

Usage: english.py FILE.ts. Fails where a singular is missing.
"""
import sys
import xml.etree.ElementTree as ElementTree


def main(path: str) -> int:
    tree = ElementTree.parse(path)
    missing = []
    for message in tree.iter("message"):
        source = message.findtext("source")
        translation = message.find("translation")
        one, many = translation.findall("numerusform")
        if "(s)" in source:
            one.text = source.replace("(s)", "")
        elif not one.text:
            missing.append(source)
        many.text = source.replace("(s)", "s")
        translation.attrib.clear()
    tree.write(path, encoding="utf-8", xml_declaration=True)
    for source in missing:
        print(f"write the singular in {path}: {source}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
