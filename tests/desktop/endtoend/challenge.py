# SPDX-License-Identifier: GPL-3.0-or-later
"""The challenge's real files, dropped on the window, give the numbers of the expected files on screen."""

import collections
import json

import screen
from figures import Figures, number, shown
from program import Program
from samples import card, import_dropped
from waiting import until_equal

YEARS = (2021, 2022)


def cells(table):
    """{(row's first text, heading): figure}, of all that are not 0."""
    headings = table.headings()
    return {(row[0], heading): number(text)
            for row in table.rows() for heading, text in zip(headings[1:], row[1:]) if text not in ("", "0")}


def check_year(program, year, expected):
    program.choose("Year", str(year))
    total = sum(row[f"q_{quarter}"] for row in expected["quarters"] for quarter in (1, 2, 3, 4))
    hired = {row["department"]: row["hired"] for row in expected["hired"]}
    card(program, f"Hires in {year}: {shown(total)}.")
    card(program, f"Above the mean: {len(hired)} of ")

    by_quarter = collections.Counter()
    by_department = collections.Counter()
    for row in expected["quarters"]:
        for quarter in (1, 2, 3, 4):
            by_quarter[row["department"], f"Q{quarter}"] += row[f"q_{quarter}"]
            by_department[row["department"]] += row[f"q_{quarter}"]
    title = f"Hires by quarter and department, {year}"
    table = program.app.first("table", title) or program.show_as_table(title)
    until_equal(lambda: cells(table), dict(+by_quarter), title)

    mean = total / len(by_department)
    title = f"Departments against the mean, {year}"
    table = program.app.first("table", title) or program.show_as_table(title)
    counted = {row[0]: number(row[1]) for row in table.rows()}
    assert counted == dict(by_department), counted
    assert {name: hires for name, hires in counted.items() if hires > mean} == hired, counted


def jobs_of(rows, quarters):
    counted = collections.Counter()
    for row in rows:
        counted[row["department"], row["job"]] = sum(row[f"q_{quarter}"] for quarter in quarters)
    return dict(+counted)


def assert_same(found, wanted):
    wrong = {key: (found.get(key), wanted.get(key)) for key in found.keys() | wanted.keys()
             if key[1] != "All jobs" and found.get(key) != wanted.get(key)}
    assert not wrong, f"(department, job): (on screen, expected): {wrong}"


def check_jobs(program, year, expected):
    """Every figure of the metric: department, job, quarter."""
    title = f"Hires by department and job, {year}"
    table = program.app.first("table", title) or program.show_as_table(title)
    boxes = {quarter: program.button(f"Quarter {quarter}") for quarter in (1, 2, 3, 4)}
    for quarter in boxes:
        for other, box in boxes.items():
            if box.checked != (other == quarter):
                screen.press(box)
        wanted = jobs_of(expected["quarters"], (quarter,))
        card(program, f"Hires in {year}: {shown(sum(wanted.values()))}.")
        assert_same(cells(table), wanted)
    program.press("Clear filters")


def run(settings, home):
    folder = settings.shared / "data" / "challenge"
    if not folder.is_dir():
        return "skipped, the real files are not there"
    figures = Figures(folder)
    with Program(settings.program, home) as program:
        program.set_up()
        import_dropped(program, settings, folder, figures)
        program.press("Dashboard")
        for year in YEARS:
            expected = json.loads((settings.shared / "data" / "expected" / f"challenge-{year}.json").read_text("utf-8"))
            assert len(figures.hires) == expected["accepted"]
            check_year(program, year, expected)
            check_jobs(program, year, expected)
        program.quit()
    return None
