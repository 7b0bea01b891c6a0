# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window says, in its language: names are looked for as patterns that are made of the English texts."""

import re
import xml.etree.ElementTree as ElementTree

NUMBER = r"[\d.,\u00a0\u202f\u2019 ]*\d"  # as any locale writes it
HOLE = re.compile(r"%(?:L?\d|Ln|n)")


def plain(text):
    """Without the marks of the letters that Alt presses: "&Save && close…" -> "Save & close…"."""
    return re.sub("&(.)", r"\1", text)


def number(text):
    """"1,643" -> 1643, "1.643" -> 1643"""
    return int(re.sub(r"\D", "", text))


class Texts:
    """Without .ts files the English of the sources."""

    def __init__(self, paths=()):
        self._of = {}
        for message in (message for path in paths for message in ElementTree.parse(path).iter("message")):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            source = plain(message.findtext("source"))
            known = self._of.setdefault(source, [])
            known += [plain(form) for form in forms if form and plain(form) not in known]

    def all(self, source):
        """How it may be said; one text may have several translations, and several forms."""
        return self._of.get(source) or [source]

    def pattern(self, source, *values, whole=True):
        """`values` take the places of %1, %2 …: texts as they are, None for anything. Numbers take that of %Ln."""

        def of(text):
            parts = []
            end = 0
            for hole in HOLE.finditer(text):
                parts.append(re.escape(text[end:hole.start()]))
                end = hole.end()
                if hole.group().endswith("n"):
                    parts.append(NUMBER)
                else:
                    index = int(hole.group().lstrip("%L")) - 1
                    value = values[index] if index < len(values) else None
                    parts.append(".*?" if value is None else
                                 value.pattern if isinstance(value, re.Pattern) else re.escape(str(value)))
            return "".join(parts) + re.escape(text[end:])

        said = "|".join(of(text) for text in self.all(source))
        return re.compile(f"^(?:{said})$" if whole else f"(?:{said})", re.DOTALL)

    def beginning(self, source, *values):
        return re.compile("^" + self.pattern(source, *values, whole=False).pattern, re.DOTALL)

    def left_in_english(self, name):
        """Whether it is an English text, whole, that has a translation which is another."""
        known = self._of.get(name)
        return known is not None and name not in known and len(name) > 1
