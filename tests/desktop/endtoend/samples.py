# SPDX-License-Identifier: GPL-3.0-or-later
"""A first day with the pointer: set up, drop the sample files, import, filter, click a bar, edit, undo, lock, come back."""

import re

import screen
from dragging import DragSource
from figures import Figures, files, number, shown
from program import PASSWORD, Program
from waiting import Missed, until, until_equal

YEAR = 2023


def import_dropped(program, settings, folder, figures):
    with DragSource(settings.drag_source, files(folder), at=(1300, 100)) as source:
        source.drop_on((700, 400))
        preview = program.find("table", "Files to import")
        until_equal(lambda: preview.row_count, 3, "files in the preview")
    until(lambda: all("–" not in row and row[-1] == "Ready" for row in preview.rows()),
          lambda: f"counts of all files: {preview.rows()}")
    employees = dict(zip(preview.headings(), preview.rows()[2]))
    assert employees["File"] == "hired_employees.csv" and employees["Table"] == "Employees", employees
    assert number(employees["To add"]) == len(figures.hires), employees
    assert number(employees["Faulty"]) == figures.rejected, employees
    first = program.find("table", "First rows of the file")
    assert first.rows(1)[0] == ["1", figures.departments[1]], first.rows(1)

    program.press("Import 3 files")
    program.button("Undo import")
    program.says(f"{shown(len(figures.hires))} rows added")
    program.says(f"{figures.rejected} rows were not imported")
    rejects = program.find("table", "Rows that were not imported")
    until_equal(lambda: rejects.row_count, figures.rejected, "rejected rows")


def card(program, beginning):
    return program.find({"frame", "panel", "filler"}, re.compile("^" + re.escape(beginning))).name


def filter_dashboard(program, figures):
    program.press("Dashboard")
    program.choose("Year", str(YEAR))
    card(program, f"Hires in {YEAR}: {shown(len(figures.of(YEAR)))}.")

    department = figures.by_department(YEAR).most_common(1)[0][0]
    program.press("Department: All")
    popup = program.popup()
    screen.fill(popup.find("text", "Search: Department"), department)
    choices = popup.find("list", "Department")
    until_equal(lambda: [choice.name for choice in choices.children()], [department], "departments that are found")
    screen.press(choices.find(None, department))
    screen.key("space")
    program.button(f"Department: {department}")
    screen.key("Escape")
    program.focus()
    card(program, f"Hires in {YEAR}: {shown(len(figures.of(YEAR, department)))}.")
    program.press("Quarter 1")
    program.press("Quarter 3")
    card(program, f"Hires in {YEAR}: {shown(len(figures.of(YEAR, department, (2, 4))))}.")
    program.press("Clear filters")
    card(program, f"Hires in {YEAR}: {shown(len(figures.of(YEAR)))}.")


def spoken(chart, before):
    """What the chart says once the pointer has come to another point; where it says nothing new, what it said."""
    try:
        return until(lambda: chart.description != before and chart.description, "news", seconds=0.3)
    except Missed:
        return before


def click_a_bar(program, figures):
    """Looks for a bar as a person does, by what is told of it under the pointer, and presses it."""
    chart = program.find("chart", f"Departments against the mean, {YEAR}")
    program.bring_into_view(chart)
    x, y, width, height = chart.place
    told = None
    for step in range(height // 6):
        point = (x + width * 45 // 100, y + 6 * step)
        before = chart.description
        screen.xdotool("mousemove", *point)
        # There may be nothing under the pointer to tell.
        told = re.match(r"(?P<department>.+?)[,:] (?P<hires>\d[\d,]*) hires?", spoken(chart, before))
        if told:
            break
    assert told, f"No bar of the chart told its value: {chart.description}"
    hires = number(told["hires"])
    expected = figures.of(YEAR, told["department"])
    assert hires == len(expected), (told.group(), len(expected))
    screen.xdotool("click", 1)

    rows = program.find("table", "Rows")
    until_equal(lambda: rows.row_count, hires, f"rows behind the bar of {told['department']}")
    program.find("label", re.compile(f"^{shown(hires)} rows"))
    headings = rows.headings()
    # Rows come when they are looked at; until then their cells are empty.
    until(lambda: all([row[0] for row in rows.rows()]), "texts in all rows")
    ids = set()
    for row in rows.rows():
        fields = dict(zip(headings, row))
        ids.add(int(fields["Id"]))
        assert fields["Department"] == told["department"], fields
    assert ids == {hire.id for hire in expected}, ids ^ {hire.id for hire in expected}
    return rows, rows.cell(0, 1).name


def edit_and_undo(program, rows, name):
    screen.press(rows.cell(0, 1), times=2)
    form = program.dialog()
    field = form.find("text", "Name")
    assert field.text == name, field.text
    screen.fill(field, "Zoe Changed")
    screen.press(form.find("push button", "Save"))
    program.until_no_dialog()
    until_equal(lambda: rows.cell(0, 1).name, "Zoe Changed", "the name after the edit")
    program.press("Undo")
    until_equal(lambda: rows.cell(0, 1).name, name, "the name after the undo")
    program.button("Redo")
    screen.press(rows.cell(0, 1))
    screen.key("ctrl+shift+z")
    until_equal(lambda: rows.cell(0, 1).name, "Zoe Changed", "the name after the redo")
    screen.key("ctrl+z")
    until_equal(lambda: rows.cell(0, 1).name, name, "the name after Ctrl+Z")


def lock_and_return(program, figures, name):
    screen.key("ctrl+l")
    password = program.find("password text", "Password")
    assert program.app.first(None, "Dashboard") is None and program.app.first("table") is None, program.app.outline()
    assert name not in program.app.outline()
    screen.fill(password, "not the password")
    screen.key("Return")
    until(lambda: password.enabled and password.text == "", "an empty field after the wrong password")
    assert program.app.first(None, "Dashboard") is None
    screen.fill(password, PASSWORD)
    screen.key("Return")
    program.press("Dashboard")
    told = re.match(r"Hires in (?P<year>\d{4}): (?P<hires>[\d,]+)\.", card(program, "Hires in "))
    assert number(told["hires"]) == len(figures.of(int(told["year"]))), told.group()


def run(settings, home):
    figures = Figures(settings.samples)
    with Program(settings.program, home) as program:
        program.set_up()
        import_dropped(program, settings, settings.samples, figures)
        filter_dashboard(program, figures)
        rows, name = click_a_bar(program, figures)
        edit_and_undo(program, rows, name)
        lock_and_return(program, figures, name)
        program.quit()
