# SPDX-License-Identifier: GPL-3.0-or-later
"""The same day without a pointer: set up, import by the file dialog and by pasting, read the metrics, lock, come back."""

import pathlib
import re

import screen
from figures import Figures, files, number, shown
from program import ACCOUNT, PASSWORD, Program
from waiting import until, until_equal

CONTROLS = {"push button", "toggle button", "check box", "radio button", "text", "password text", "combo box", "table",
            "list", "page tab", "spin button", "slider"}
OTHERWISE = {"Show the password"}  # Ctrl+H, within the field
STEPS = 80  # of Tab, at most, from anywhere on a page to anywhere else


def focused(program, role, name):
    node = program.focus_seen.node()
    if node is None or not node.focused:
        return None
    named = name is None or (name.search(node.name) if isinstance(name, re.Pattern) else node.name == name)
    return node if named and (role is None or node.role == role) else None


def tab_to(program, name, role=None):
    """Presses Tab until what has this name has the focus."""
    passed = []
    for _ in range(STEPS):
        if node := focused(program, role, name):
            return node
        before = program.focus_seen.times
        screen.key("Tab")
        until(lambda: program.focus_seen.node() and program.focus_seen.times > before, f"focus after {passed}")
        node = program.focus_seen.node()
        passed.append(f"{node.role} {node.name!r}")
    raise AssertionError(f"Tab did not lead to {name!r}, but to: {', '.join(passed)}")


def check_tab_reaches_all(program, page):
    """Every control that can have the focus gets it by Tab, which comes back to where it began."""
    stops = []
    for _ in range(STEPS):
        before = program.focus_seen.times
        screen.key("Tab")
        until(lambda: program.focus_seen.node() and program.focus_seen.times > before, f"focus after {stops} on {page}")
        node = program.focus_seen.node()
        stop = next((above for above in (node, *node.above()) if above.role not in ("table cell", "list item")), node)
        if stops and (stop.role, stop.name) == stops[0]:
            break
        stops.append((stop.role, stop.name))
    reached = set(stops)

    def left_out(node):
        if node.role not in CONTROLS or not node.focusable or not node.enabled:
            return False
        # Buttons of which one is chosen are one stop: arrow keys lead from one to the other.
        chosen_from = node.role in ("check box", "radio button") and not node.checked
        alike = next(node.above()).children() if chosen_from else [node]
        return node.name not in OTHERWISE and not any((other.role, other.name) in reached for other in alike)

    left = [f"{node.role} {node.name!r}" for node in program.window.walk() if left_out(node)]
    assert not left, f"Tab does not lead to {left} on {page}, but to {stops}"


def set_up(program):
    tab_to(program, "Set up a workspace")
    screen.key("space")
    program.find("text", "Account")
    check_tab_reaches_all(program, "the set-up page")
    tab_to(program, "Account", "text")
    screen.key("ctrl+a")
    screen.type_text(ACCOUNT)
    tab_to(program, "Password", "password text")
    screen.type_text(PASSWORD)
    tab_to(program, "Password again", "password text")
    screen.type_text(PASSWORD)
    screen.key("Return")
    program.find("label", "Your recovery code")
    tab_to(program, re.compile("I have kept the code"))
    screen.key("space")
    tab_to(program, "Continue")
    screen.key("space")
    program.says("No hires yet")


def run(settings, home):
    figures = Figures(settings.samples)
    departments, jobs, employees = files(settings.samples)
    with Program(settings.program, home) as program:
        set_up(program)
        screen.key("ctrl+o")
        dialog = program.dialog()
        until(lambda: focused(program, "text", None), "the focus in the file dialog")
        screen.type_text(f'"{departments}" "{jobs}"')
        screen.key("Return")
        program.until_no_dialog()
        preview = program.find("table", "Files to import")
        until_equal(lambda: preview.row_count, 2, "files in the preview")
        screen.put_on_clipboard(pathlib.Path(employees).as_uri() + "\r\n", "text/uri-list")
        screen.key("ctrl+shift+v")
        until_equal(lambda: preview.row_count, 3, "files in the preview")
        until(lambda: program.button("Import 3 files").enabled, "files that can be imported")
        tab_to(program, "Import 3 files")
        screen.key("space")
        program.says(f"{shown(len(figures.hires))} rows added")
        read_metrics(program, figures)
        for index, page in enumerate(("Dashboard", "Import", "Data", "History", "Backups", "Settings"), 1):
            screen.key(f"ctrl+{index}")
            until(lambda page=page: program.button(page).checked, page)
            check_tab_reaches_all(program, page)
        lock_and_return(program, figures)
        program.quit()


def read_metrics(program, figures):
    """As a blind person does: one thing after the other, each with its name, and charts as tables."""
    year = figures.years()[-1]
    screen.key("ctrl+1")
    card = program.says(f"^Hires in {year}: ")
    assert card.name.startswith(f"Hires in {year}: {shown(len(figures.of(year)))}."), card.name
    title = f"Departments against the mean, {year}"
    tab_to(program, f"Menu of the chart: {title}")
    screen.key("space")
    program.menu()
    screen.key("t")
    table = program.find("table", title)
    tab_to(program, title, "table")
    read = {}
    screen.key("ctrl+End", "ctrl+Home")  # nothing is announced where nothing moves
    for row in range(table.row_count):
        name = until(lambda: (node := focused(program, "table cell", None)) and node.name == table.cell(row, 0).name
                     and node.name, f"the department in row {row}")
        screen.key("Right")
        hires = until(lambda: (node := focused(program, "table cell", None)) and node.name == table.cell(row, 1).name
                      and node.name, f"the hires in row {row}")
        read[name] = number(hires)
        screen.key("Left", "Down")
    assert read == dict(figures.by_department(year)), read


def lock_and_return(program, figures):
    screen.key("ctrl+l")
    until(lambda: focused(program, "password text", "Password"), "the focus in the password's field")
    screen.type_text(PASSWORD)
    screen.key("Return")
    program.button("Settings")
    screen.key("ctrl+1")
    program.says("^Hires in ")
    screen.key("ctrl+3")
    rows = program.find("table", "Rows")
    until_equal(lambda: rows.row_count, len(figures.hires), "rows of employees")
