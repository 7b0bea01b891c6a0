# SPDX-License-Identifier: GPL-3.0-or-later
"""The running program as a screen reader meets it: a tree of things with roles, names and values (AT-SPI)."""

import functools
import os
import re

os.environ["ATSPI_NO_CACHE"] = "1"  # what is read is what is there now

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from waiting import until  # noqa: E402

Atspi.set_timeout(20_000, 20_000)  # milliseconds; where a program is busy, its answer is worth waiting for
State = Atspi.StateType
# Their children are read through table() and rows(); there may be millions.
DEEP_ROLES = {"table", "tree table"}


class Node:
    """One thing on screen. It may vanish at any time, and then answers as if it had no name, no place and no state."""

    def __init__(self, accessible):
        self._it = accessible

    def _ask(self, question, otherwise):
        try:
            answer = question()
        except GLib.Error:
            return otherwise
        return otherwise if answer is None else answer

    @property
    def role(self):
        return self._ask(self._it.get_role_name, "")

    @property
    def name(self):
        return self._ask(self._it.get_name, "")

    @property
    def description(self):
        return self._ask(self._it.get_description, "")

    @property
    def text(self):
        """What is written in a field."""
        face = self._it.get_text_iface()
        return self._ask(lambda: Atspi.Text.get_text(face, 0, Atspi.Text.get_character_count(face)), "") if face else ""

    @property
    def value(self):
        face = self._it.get_value_iface()
        return self._ask(lambda: Atspi.Value.get_current_value(face), 0.0) if face else 0.0

    def _has(self, *states):
        held = self._ask(self._it.get_state_set, None)
        return held is not None and all(held.contains(state) for state in states)

    @property
    def showing(self):
        return self._has(State.SHOWING)

    @property
    def enabled(self):
        return self._has(State.ENABLED)

    @property
    def checked(self):
        return self._has(State.CHECKED)

    @property
    def focused(self):
        return self._has(State.FOCUSED)

    @property
    def focusable(self):
        return self._has(State.FOCUSABLE)

    @property
    def default(self):
        """Whether Enter presses it, wherever the focus is in its dialog."""
        return self._has(State.IS_DEFAULT)

    @property
    def editable(self):
        return self._it.get_editable_text_iface() is not None

    @property
    def is_table(self):
        return self._it.get_table_iface() is not None

    def has_value(self):
        return self._it.get_value_iface() is not None

    @property
    def actions(self):
        face = self._it.get_action_iface()
        count = self._ask(lambda: Atspi.Action.get_n_actions(face), 0) if face else 0
        return [self._ask(lambda i=i: Atspi.Action.get_action_name(face, i), "") for i in range(count)]

    def act(self, *names):
        """The first of its actions that has one of these names."""
        wanted = until(lambda: [name for name in self.actions if name in names],
                       lambda: f"{' or '.join(names)} among the actions of {self.role} {self.name!r}: {self.actions}")
        face = self._it.get_action_iface()
        if not Atspi.Action.do_action(face, self.actions.index(wanted[0])):
            raise AssertionError(f"{self.role} {self.name!r} did not {wanted[0]}")

    def grab_focus(self):
        return self._ask(lambda: Atspi.Component.grab_focus(self._it.get_component_iface()), False)

    def write(self, text):
        """In place of what a field holds."""
        until(lambda: self.enabled and self.editable, lambda: f"{self.role} {self.name!r} that can be written into")
        if not Atspi.EditableText.set_text_contents(self._it.get_editable_text_iface(), text):
            raise AssertionError(f"{self.role} {self.name!r} took no text")

    @property
    def place(self):
        """x, y, width, height in pixels of the screen."""
        box = self._ask(lambda: self._it.get_extents(Atspi.CoordType.SCREEN), None)
        return (box.x, box.y, box.width, box.height) if box else (0, 0, 0, 0)

    def labels(self):
        """The names of what is its label."""
        relations = self._ask(self._it.get_relation_set, [])
        return [Node(relation.get_target(i)).name for relation in relations for i in range(relation.get_n_targets())
                if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY]

    def above(self):
        """What it is in, from the nearest to the program."""
        it = self._ask(self._it.get_parent, None)
        while it is not None:
            yield Node(it)
            it = Node(it)._ask(it.get_parent, None)

    def children(self):
        count = self._ask(self._it.get_child_count, 0)
        for index in range(count):
            child = self._ask(lambda index=index: self._it.get_child_at_index(index), None)
            if child is not None:
                yield Node(child)

    def walk(self):
        """Everything that shows, in reading order."""
        for child in self.children():
            if not child.showing:
                continue
            yield child
            if child.role not in DEEP_ROLES:
                yield from child.walk()

    def matches(self, role, name):
        if role is not None and self.role not in ({role} if isinstance(role, str) else role):
            return False
        return name is None or bool(name.search(self.name) if isinstance(name, re.Pattern) else self.name == name)

    def remembered(self):
        return Remembered(self._it)

    def all(self, role=None, name=None):
        """`name`: the whole name, or a compiled pattern to be found in it. `role`: one name, or a set."""
        return (node for node in self.walk() if node.matches(role, name))

    def first(self, role=None, name=None):
        return next(self.all(role, name), None)

    def find(self, role=None, name=None):
        """Waits for it."""
        wanted = name.pattern if isinstance(name, re.Pattern) else name
        return until(lambda: self.first(role, name), lambda: f"{role} {wanted!r} in {self.outline()}")

    def outline(self):
        """What shows, for a person who looks for what is not there."""
        return "\n" + "\n".join(f"  {node.role}: {node.name}" for node in self.walk() if node.name)

    # Tables

    def _table(self):
        return self._it.get_table_iface()

    @property
    def row_count(self):
        return self._ask(lambda: Atspi.Table.get_n_rows(self._table()), -1)

    @property
    def column_count(self):
        return self._ask(lambda: Atspi.Table.get_n_columns(self._table()), -1)

    def cell(self, row, column):
        return Node(Atspi.Table.get_accessible_at(self._table(), row, column))

    def headings(self):
        table = self._table()
        return [self._ask(lambda i=i: Atspi.Table.get_column_description(table, i), "") for i in range(self.column_count)]

    def rows(self, last=None):
        """The texts of the cells."""
        count = self.row_count if last is None else min(last, self.row_count)
        return [[self.cell(row, column).name for column in range(self.column_count)] for row in range(count)]


class Remembered(Node):
    """As it was when it was asked first; for those who ask often."""

    role = functools.cached_property(lambda self: Node.role.fget(self))
    name = functools.cached_property(lambda self: Node.name.fget(self))
    description = functools.cached_property(lambda self: Node.description.fget(self))
    actions = functools.cached_property(lambda self: Node.actions.fget(self))

    @functools.cached_property
    def _states(self):
        held = self._ask(self._it.get_state_set, None)
        return set(held.get_states()) if held is not None else set()

    def _has(self, *states):
        return self._states.issuperset(states)

    @functools.cached_property
    def _above(self):
        return [Remembered(node._it) for node in Node.above(self)]

    def above(self):
        return iter(self._above)


class Heard:
    """What programs say by themselves: (kind, role, name) in the order in which it came."""

    KINDS = ("object:state-changed:showing", "object:announcement", "object:property-change:accessible-name",
             "object:property-change:accessible-description", "object:property-change:accessible-value")

    def __init__(self):
        self.all = []
        self._listener = Atspi.EventListener.new(self._heard)
        for kind in self.KINDS:
            self._listener.register(kind)

    def _heard(self, event):
        # Asked at once: it may go, and a screen reader would not come later either.
        node = Node(event.source)
        if event.type.startswith("object:announcement"):
            self.all.append(("announcement", node.role, str(event.any_data)))
        elif "showing" not in event.type or event.detail1:
            said = node.description if event.type.endswith("description") else node.name
            self.all.append((event.type.split(":")[-1], node.role, said))

    def listen(self):
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        return self.all

    def forget(self):
        self.listen()
        self.all.clear()


class Focus:
    """Where the keyboard's focus went last, as programs announce it. The only way into menus that a button opens: they
    are nobody's children."""

    def __init__(self):
        self._last = None
        self.times = 0  # that it moved
        self._listener = Atspi.EventListener.new(self._heard)
        self._listener.register("object:state-changed:focused")

    def _heard(self, event):
        if event.detail1:
            self._last = event.source
            self.times += 1

    def node(self):
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        return None if self._last is None else Node(self._last)


def application(pid):
    """The running program of this process, once it speaks, or None."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        try:
            candidate = desktop.get_child_at_index(index)
            if candidate is not None and candidate.get_process_id() == pid:
                return Node(candidate)
        except GLib.Error:
            continue  # it went meanwhile
    return None
