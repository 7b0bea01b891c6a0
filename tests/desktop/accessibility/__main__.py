# SPDX-License-Identifier: GPL-3.0-or-later
"""A first day without a pointer and without looking: everything is found, read and done through the accessibility bus,
in the window's language. accessibility.sh starts it."""

import argparse
import collections
import contextlib
import pathlib
import re
import sys
import tempfile
import time

from audit import Audit
from figures import Figures, files
from pages import PAGES
from texts import Texts, number
from waiting import until, until_equal
from window import Window

ACCOUNT = "ana"
PASSWORD = "correct horse battery"
CODE = re.compile(r"[0-9A-Z]{4,}(?:[- ][0-9A-Z]{4,})+")
GROUP = {"panel", "frame", "filler", "notification"}


def numbers(text):
    return [number(part) for part in re.findall(r"\d[\d.,\u00a0\u202f]*", text)]


class Day:
    def __init__(self, window, settings):
        self.window = window
        self.texts = Texts(settings.ts)
        self.audit = Audit(window, self.texts, settings.language != "en")
        self.samples = settings.samples
        self.figures = Figures(settings.samples)
        self.began = time.monotonic()

    def text(self, source, *values):
        return self.texts.pattern(source, *values)

    @contextlib.contextmanager
    def checking(self, page):
        """What goes wrong within is noted, and the day goes on."""
        try:
            yield
        except AssertionError as error:
            self.audit.faults.append(f"{page}: {error}")

    def look(self, page, tour=True):
        self.audit.look(page, [(role, self.texts.pattern(source)) for role, source in PAGES[page]])
        if tour:
            with self.checking(page):
                self.audit.tour(page)
        print(f"  {page}: {time.monotonic() - self.began:.1f} s", flush=True)

    def press(self, source, role=None):
        return self.window.press(self.text(source), role)

    def shows(self, role, source, *values):
        return self.window.find(role, self.text(source, *values))

    # The parts of the day

    def set_up(self):
        window = self.window
        self.shows("push button", "Set up a workspace")
        self.look("welcome")
        self.press("Set up a workspace")
        window.until_focused("password text", self.text("Password"))
        self.look("set-up")
        self.shows("text", "Account").write(ACCOUNT)
        self.shows("password text", "Password").write(PASSWORD)
        again = self.shows("password text", "Password again")
        again.write("something else")
        self.shows("label", "The two passwords are not the same.")
        again.write(PASSWORD)
        create = self.shows("push button", "Create the workspace")
        window.give_focus(create)
        self.press("Create the workspace")
        code = window.find(None, CODE)  # it can be read, not only seen
        window.until_focused("push button", self.text("Print…"))
        self.look("recovery code")
        self.press("I have kept the code in a safe place")
        window.give_focus(self.shows("push button", "Continue"))
        self.press("Continue")
        self.shows("label", "No hires yet")
        window.settle()
        assert window.focused() is not None, "nothing has the focus in the new workspace"
        assert not code.showing
        self.look("empty dashboard")

    def import_samples(self):
        window = self.window
        self.press("Import")
        choose = self.shows("push button", "Choose files…")
        window.until_focused()
        self.look("empty import")
        # By the file dialog, whose words are not the program's.
        window.give_focus(choose)
        choose.act("Press")
        dialog = window.dialog()
        window.until_focused("text")
        window.key("Escape")
        window.until_no_dialog()
        window.until_focused("push button", self.text("Choose files…"))  # where it was before
        choose.act("Press")
        dialog = window.dialog()
        name = window.until_focused("text")
        name.write(" ".join(f'"{path}"' for path in files(self.samples)))
        opening = next((node for node in dialog.all("push button") if node.default), None)
        if opening is not None:
            opening.act("Press")
        else:
            window.key("Return")
        window.until_no_dialog()
        preview = self.shows("table", "Files to import")
        until_equal(lambda: preview.row_count, 3, "files in the preview")
        begin = self.shows("push button", "Import %Ln files")
        until(lambda: begin.enabled, "files that can be imported")
        window.until_focused({"table", "table cell"})
        self.look("files to import")
        counted = until(lambda: all("–" not in row for row in preview.rows()) and preview.rows(), "counts of all files")
        headings = preview.headings()
        for source, wanted in (("To add", len(self.figures.hires)), ("Faulty", self.figures.rejected)):
            column = next(i for i, heading in enumerate(headings) if self.text(source).search(heading))
            assert number(counted[2][column]) == wanted, (source, counted)
        window.heard.forget()
        window.give_focus(begin)
        begin.act("Press")
        with self.checking("import"):
            window.announced(self.texts.pattern("Importing %Ln files", whole=False))
        done = self.shows("push button", "Done")
        with self.checking("import"):
            said = window.announced(self.texts.pattern("%Ln rows were not imported.", whole=False))
            assert len(self.figures.hires) in numbers(said), said
        with self.checking("import"):
            assert any(kind == "accessible-value" and role == "progress bar" for kind, role, _ in window.heard.all), \
                f"no progress was told: {window.heard.all}"
        window.until_focused("push button", self.text("Done"))
        self.look("result")
        self._read_rejects()
        window.give_focus(done)
        done.act("Press")
        window.until_focused("push button", self.text("Choose files…"))

    def _read_rejects(self):
        """Why each row was refused, under headings."""
        rejects = self.shows("table", "Rows that were not imported")
        until_equal(lambda: rejects.row_count, self.figures.rejected, "rejected rows")
        assert all(any(cell.strip() for cell in row) for row in rejects.rows(5)), rejects.rows(5)
        assert self.text("Reason").search(" ".join(rejects.headings())) or rejects.column_count >= 3, rejects.headings()

    def read_metrics(self):
        window = self.window
        year = self.figures.years()[-1]
        self.press("Dashboard")
        card = window.find(GROUP, self.texts.beginning("Hires in %1", year))
        assert len(self.figures.of(year)) in numbers(card.name), card.name
        window.until_focused()
        self.look("dashboard")
        self._read_chart(year)
        table = self._chart_as_table(f"Departments against the mean, {year}", "Departments against the mean, %1", year)
        read = {row[0]: number(row[1]) for row in table.rows()}
        assert read == dict(self.figures.by_department(year)), read
        table = self._chart_as_table("quarters", "Hires by quarter and department, %1", year)
        wanted = collections.Counter((hire.department, (hire.at.month + 2) // 3) for hire in self.figures.of(year))
        read = {(row[0], quarter): number(row[quarter]) for row in table.rows() for quarter in (1, 2, 3, 4)
                if number(row[quarter])}
        assert read == dict(wanted), read
        self._filter(year)

    def _read_chart(self, year):
        """A chart says its total, and one mark after the other as the arrow keys move."""
        chart = self.shows("chart", "Departments against the mean, %1", year)
        before = chart.description
        assert len(self.figures.of(year)) in numbers(before), before
        self.window.give_focus(chart)
        first = until(lambda: chart.description != before and chart.description, "what the first bar says")
        self.window.heard.forget()
        self.window.key("Down")
        second = until(lambda: chart.description != first and chart.description, "what the second bar says")
        departments = self.figures.by_department(year)
        assert any(second.startswith(name) and str(hires) in second for name, hires in departments.items()), second
        until(lambda: any(kind == "accessible-description" for kind, *_ in self.window.heard.listen()),
              "news of the mark that the keys are on")

    def _chart_as_table(self, name, source, year):
        chart = self.shows("chart", source, year)
        self.window.give_focus(chart)
        self.window.key("ctrl+t")
        table = self.shows("table", source, year)
        self.window.until_focused({"table", "table cell"})
        return table

    def _filter(self, year):
        """The quarters by their action, the year by keys."""
        window = self.window
        for quarter in (1, 2):
            window.find(None, self.text("Quarter %1", quarter)).act("Press", "Toggle")

        def told(wanted):
            return lambda: next((card for card in window.frame.walk() if card.role in GROUP
                                 and self.texts.beginning("Hires in %1", year).search(card.name)
                                 and wanted in numbers(card.name)), None)

        until(told(len(self.figures.of(year, quarters=(3, 4)))), "figures of the last two quarters")
        self.press("Clear filters")
        until(told(len(self.figures.of(year))), "figures of all quarters")

    def see_pages(self):
        window = self.window
        for page, source in (("data", "Data"), ("history", "History"), ("backups", "Backups"), ("settings", "Settings")):
            self.press(source)
            if page == "data":
                window.press(re.compile(self.text("Table %1").pattern), None)
                rows = self.shows("table", "Rows")
                until(lambda: rows.row_count > 0, "rows")
            window.settle()
            until(window.focused, f"focus on the page {page}")
            self.look(page)
        # Everything that the menus hold is in them by name, and Escape leads back.
        window.key("F1")
        help_window = until(lambda: next((top for top in window.app.children() if top.name != "Globant Data"
                                          and top.showing and top.first("text") is not None), None), "the help")
        window.activate()
        window.key("Escape")
        until(lambda: not help_window.showing, "end of the help")
        window.activate()
        until(window.focused, "focus after the help")

    def lock_and_return(self):
        window = self.window
        window.press(self.text("Lock the workspace of %1", ACCOUNT))
        password = self.shows("password text", "Password")
        window.until_focused("password text", self.text("Password"))
        assert window.app.first("table") is None, window.app.outline()
        self.look("locked")
        window.heard.forget()
        password.write("not the password")
        self.press("Open")
        window.announced(re.compile(r"\w+ \w+ \w+"))
        window.until_focused("password text", self.text("Password"))
        until(lambda: password.enabled, "a field to try again in")
        password.write(PASSWORD)
        self.press("Open")
        self.press("Dashboard")
        window.find(GROUP, self.texts.beginning("Hires in %1"))
        until(window.focused, "focus after logging in")

    def live(self, parts):
        for part in parts:
            with self.checking(part):
                getattr(self, part)()
                continue
            if part == parts[0]:  # nothing can follow
                break


PARTS = ("set_up", "import_samples", "read_metrics", "see_pages", "lock_and_return")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="globant-data")
    parser.add_argument("--samples", required=True, type=pathlib.Path, help="the folder of the three sample files")
    parser.add_argument("--language", default="en", help="of the window; another than en needs --ts")
    parser.add_argument("--ts", nargs="+", default=[], metavar="FILE",
                        help="the translations into it, as Qt Linguist writes them")
    settings = parser.parse_args()
    settings.samples = settings.samples.resolve()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home, \
            Window(settings.program, home, settings.language) as window:
        day = Day(window, settings)
        try:
            day.live(PARTS)
            window.quit()
        finally:
            for fault in day.audit.faults:
                print(f"  fault: {fault}")
    print(f"{day.audit.seen} things looked at, {len(day.audit.faults)} faults")
    return 1 if day.audit.faults else 0


if __name__ == "__main__":
    sys.exit(main())
