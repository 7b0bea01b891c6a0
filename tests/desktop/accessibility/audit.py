# SPDX-License-Identifier: GPL-3.0-or-later
"""What every page owes to a person who does not see it; faults as sentences."""

import re

# What a person works with, and what each must offer beside a name.
PRESSED = {"push button", "toggle button", "check box", "radio button", "menu item", "check menu item", "page tab"}
WRITTEN = {"text", "password text", "spin button"}
CONTROLS = PRESSED | WRITTEN | {"combo box", "table", "list", "slider", "chart"}
PICTURES = {"chart"}
# Reached from within their field by keys, as its description says (Ctrl+H), or scrolled by what they scroll.
BESIDE = {"scroll bar"}
PARTS = {"table cell", "list item", "table column header", "menu item"}  # of what is reached as one


def called(node):
    return f"{node.role} {node.name!r}"


def names_of(node):
    return [node.name, *node.labels()] if node.role != "combo box" else [label for label in node.labels()]


class Audit:
    def __init__(self, window, texts, foreign):
        self.window = window
        self.texts = texts
        self.foreign = foreign  # whether another language than English is shown
        self.faults = []
        self.seen = 0

    def _fault(self, page, sentence):
        fault = f"{page}: {sentence}"
        if fault not in self.faults:
            self.faults.append(fault)

    def look(self, page, expected):
        """`expected`: (role or roles, pattern of the name), all of which the page must show."""
        nodes = [node.remembered() for node in self.window.frame.walk()]
        self.seen += len(nodes)
        for role, name in expected:
            if not any((node.matches(role, None) and any(name.search(said) for said in names_of(node)))
                       for node in nodes):
                self._fault(page, f"no {role} called {name.pattern!r}")
        for node in nodes:
            self._check(page, node)
        self._check_alike(page, nodes)
        return nodes

    def _check(self, page, node):
        role, name = node.role, node.name
        if role in ("", "invalid", "unknown"):
            self._fault(page, f"{name!r} has no role")
        if (role in CONTROLS or node.focusable) and not any(names_of(node)) and role not in PARTS | BESIDE:
            self._fault(page, f"{role} without a name, in {[called(above) for above in node.above()][:3]}")
        if re.search(r"&\w|</?\w+>|%L?\d|%Ln|%n", name) and role != "table cell":
            self._fault(page, f"{called(node)} has marks in its name")
        if self.foreign and role not in ("combo box", "table cell") and self.texts.left_in_english(name):
            self._fault(page, f"{called(node)} is in English")
        if role in PRESSED and node.enabled and not {"Press", "Toggle", "ShowMenu"} & set(node.actions):
            self._fault(page, f"{called(node)} has no action: {node.actions}")
        if role in WRITTEN and node.enabled and not node.editable and not node.has_value():
            self._fault(page, f"{called(node)} cannot be written into")
        if role in PICTURES and not node.description:
            self._fault(page, f"{called(node)} says nothing of what it shows")
        if role == "progress bar" and not node.has_value():
            self._fault(page, f"{called(node)} has no value")
        if role in ("table", "tree table") and node.is_table:
            untitled = [index for index, heading in enumerate(node.headings()) if not heading.strip()]
            if untitled:
                self._fault(page, f"{called(node)} has no headings for its columns {untitled}")

    def _check_alike(self, page, nodes):
        """Two buttons of one name that do different things cannot be told apart by ear."""
        seen = {}
        for node in nodes:
            if node.role in PRESSED - {"menu item"} and node.name:
                within = next((above.name for above in node.above() if above.name), "")
                seen.setdefault((node.role, node.name, within), []).append(node)
        for (role, name, _), same in seen.items():
            if len(same) > 1 and len({node.description for node in same}) < len(same):
                self._fault(page, f"{len(same)} times {role} {name!r}")

    def tour(self, page):
        """Every control that can have the focus gets it by Tab, which comes back to where it began; each stop has a
        name, and Shift+Tab leads out of it."""
        stops = self.window.tour()
        for stop in stops:
            if not any(names_of(stop)):
                self._fault(page, f"Tab leads to a {stop.role} without a name in {[called(above) for above in stop.above()][:3]}")
        reached = {(stop.role, stop.name) for stop in stops}

        def left_out(node):
            if node.role not in CONTROLS or not node.focusable or not node.enabled:
                return False
            # Buttons of which one is chosen are one stop: arrow keys lead from one to the other.
            alike = next(node.above()).children() if node.role in ("check box", "radio button") and not node.checked else [node]
            inside = any((above.role, above.name) in reached for above in node.above() if above.role in CONTROLS)
            beside = node.role in PRESSED and any(above.role in WRITTEN for above in node.above())
            return not inside and not beside and not any((other.role, other.name) in reached for other in alike)

        for node in (node.remembered() for node in self.window.frame.walk()):
            if left_out(node):
                self._fault(page, f"Tab does not lead to {called(node)}, but to {[called(stop) for stop in stops]}")
        return stops
