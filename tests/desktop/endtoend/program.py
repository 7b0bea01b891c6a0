# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program, started over a home of its own, and the ways that all scenarios take through it."""

import os
import pathlib
import re
import subprocess
import tempfile

import accessible
import screen
from waiting import PATIENCE, Missed, until

PASSWORD = "correct horse battery"
ACCOUNT = "ana"
BUTTONS = {"push button", "toggle button", "check box", "menu item", "check menu item", "radio button", "page tab"}
DIALOGS = {"dialog", "alert", "file chooser"}


def contains(box, point):
    """Whether it does, a few pixels off its edges; things of no extent hide nothing."""
    x, y, width, height = box
    return (width == 0 or height == 0) or (x <= point[0] < x + width and y + 4 < point[1] < y + height - 4)


class Program:
    """Runs from `with` to its end. Another one over the same `home` finds the same workspace."""

    def __init__(self, path, home, *arguments):
        run = pathlib.Path(home) / "run"
        run.mkdir(mode=0o700, exist_ok=True)
        environment = dict(os.environ, HOME=str(home), XDG_RUNTIME_DIR=str(run), TMPDIR=str(home))
        self.focus_seen = accessible.Focus()
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen([path, *arguments], env=environment, stdout=self.log, stderr=self.log)
        self.app = None
        self.known = []

    def __enter__(self):
        try:
            self.window = until(self._main_window, "window of the program")
            self.x_window = until(lambda: screen.windows_of(self.process.pid), "window on the X server")[0]
            screen.xdotool("windowmove", "--sync", self.x_window, 0, 0)
            self.focus()
        except BaseException:
            self.__exit__(*(Exception,) * 3)
            raise
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            if self.app is not None:
                print("What showed when it failed:", self.app.outline(), sep="\n")
            self.log.seek(0)
            print("What the program wrote:", self.log.read().decode(errors="replace"), sep="\n")
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def _main_window(self):
        if self.process.poll() is not None:
            raise AssertionError(f"The program ended with {self.process.returncode}.")
        self.app = accessible.application(self.process.pid)
        return self.app and self.app.first("frame", "Globant Data")

    def focus(self):
        """To the main window: there is no window manager that would give it back when a dialog has closed."""
        screen.xdotool("windowfocus", "--sync", self.x_window)

    # What is on screen, in the main window or above it

    def find(self, role, name):
        """As Node.find, in all windows. Looks first at what it found before: asking for every node takes its time."""
        for node in self.known:
            if node.showing and node.matches(role, name):
                return node
        self.known.append(self.app.find(role, name))
        return self.known[-1]

    def labelled(self, role, label):
        """Combo boxes are named after their choice; what they are for, the label beside them says."""
        for node in self.known:
            if node.showing and label in node.labels() and node.role == role:
                return node
        self.known.append(until(lambda: next((node for node in self.app.all(role) if label in node.labels()), None),
                                lambda: f"{role} labelled {label!r} in {self.app.outline()}"))
        return self.known[-1]

    def button(self, name):
        return self.find(BUTTONS, name)

    def press(self, name):
        button = self.button(name)
        self.bring_into_view(button)
        screen.press(button)

    def popup(self, seconds=PATIENCE):
        """The menu, or what else came up, that has the focus."""

        def held():
            before = self.focus_seen.node()
            for node in before.above() if before else ():
                if node.role == "popup menu" and node.showing:
                    # What a menu holds beside items is not among its children.
                    return node if before.role in BUTTONS else before
                before = node
            return None

        return until(held, "a menu that has the focus", seconds)

    def menu(self):
        """A menu is quiet until an item of it is chosen, and takes no key before it is on screen."""
        for _ in range(int(PATIENCE)):
            screen.key("Down")
            try:
                return self.popup(seconds=1)
            except Missed:
                continue
        return self.popup(seconds=1)

    def dialog(self):
        return until(lambda: next((top for top in self.app.children() if top.role in DIALOGS and top.showing), None),
                     "a dialog")

    def until_no_dialog(self):
        until(lambda: not any(top.role in DIALOGS and top.showing for top in self.app.children()), "end of the dialog")
        self.focus()

    def says(self, text):
        """Waits for a sentence, which may be part of one."""
        return self.find(None, re.compile(text))

    def bring_into_view(self, node):
        """Turns the wheel over the page's scroll bar until the pointer can reach the middle of `node`."""

        def there():
            point = screen.middle(node)
            hidden = next((above.place for above in node.above() if not contains(above.place, point)), None)
            if hidden is None:
                return True
            bars = [bar for bar in self.window.all("scroll bar") if bar.place[3] > bar.place[2]]
            if bars:
                screen.xdotool("mousemove", *screen.middle(max(bars, key=lambda bar: bar.place[3])),
                               "click", 5 if point[1] > hidden[1] else 4)
            return False

        until(there, lambda: f"{node.role} {node.name!r} in view")

    # Ways

    def set_up(self):
        """Through the wizard, by the pointer, to the empty workspace."""
        self.press("Set up a workspace")
        screen.fill(self.find("text", "Account"), ACCOUNT)
        screen.fill(self.find("password text", "Password"), PASSWORD)
        screen.fill(self.find("password text", "Password again"), PASSWORD)
        self.press("Create the workspace")
        self.press(re.compile("I have kept the code"))
        self.press("Continue")
        self.says("No hires yet")

    def choose(self, label, choice):
        """In a combo box, by the pointer."""
        box = self.labelled("combo box", label)
        screen.press(box)
        item = box.find("list item", choice)
        screen.press(item)
        until(lambda: box.name == choice, lambda: f"{label}: {choice}")

    def choose_in_menu(self, title, item):
        """Of a chart."""
        self.press(re.compile(f"^Menu of the chart: {re.escape(title)}$"))
        screen.press(self.menu().find(BUTTONS, item))

    def show_as_table(self, title):
        """The table twin of a chart."""
        self.choose_in_menu(title, "Show as table")
        return self.find("table", title)

    def quit(self):
        screen.key("ctrl+q")
        status = self.process.wait(30)
        if status != 0:
            raise AssertionError(f"The program ended with {status}.")
