# SPDX-License-Identifier: GPL-3.0-or-later
"""The running program, handled as a screen reader's user does: no pointer, only actions, texts and keys."""

import os
import re
import subprocess
import tempfile
import time

import accessible
import keys
from waiting import until
from windowmanager import WindowManager

BUTTONS = {"push button", "toggle button", "check box", "radio button"}
FIELDS = {"text", "password text"}
DIALOGS = {"dialog", "alert", "file chooser"}
STEPS = 120  # of Tab, at most, around a page


class Window:
    """Runs from `with` to its end, in a language, over a folder that is its home."""

    def __init__(self, path, home, language):
        environment = dict(os.environ, HOME=str(home), TMPDIR=str(home))
        if language != "en":
            # The C library need not know the locale: Qt reads these by itself.
            environment.pop("LC_ALL", None)
            territory = {"es": "es_ES", "pt": "pt_BR"}.get(language, language)
            environment.update(LANG=f"{territory}.UTF-8", LANGUAGE=language, LC_CTYPE="C.UTF-8")
        self.focus = accessible.Focus()
        self.heard = accessible.Heard()
        self.manager = WindowManager()
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen([path], env=environment, stdout=self.log, stderr=self.log)
        self.app = None
        self.frame = None

    def __enter__(self):
        try:
            self.frame = until(self._frame, "window of the program")
            self.activate()
        except BaseException:
            self.__exit__(*(Exception,) * 3)
            raise
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            if self.app is not None:
                print("What showed when it failed:", self.app.outline(), sep="\n")
            node = self.focus.node()
            print("Focus:", node and f"{node.role} {node.name!r}")
            self.log.seek(0)
            print("What the program wrote:", self.log.read().decode(errors="replace"), sep="\n")
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def _frame(self):
        if self.process.poll() is not None:
            raise AssertionError(f"The program ended with {self.process.returncode}.")
        self.app = accessible.application(self.process.pid)
        return self.app and self.app.first("frame", "Globant Data")

    def activate(self):
        """As window managers do with a new window, and with the one that is left when a dialog has closed."""
        until(self.manager.activate_topmost, "window on the X server")

    # What is on screen

    def find(self, role, name):
        """In all windows: a name, or a pattern; combo boxes, which are named after their choice, by their label."""
        if role != "combo box":
            return self.app.find(role, name)

        def labelled():
            return next((box for box in self.app.all(role) if any(name.search(label) for label in box.labels())), None)

        return until(labelled, lambda: f"{role} labelled {name.pattern!r} in {self.app.outline()}")

    def press(self, name, role=None):
        """By its action."""
        button = self.find(role or BUTTONS, name)
        until(lambda: button.enabled, lambda: f"{button.role} {button.name!r} that can be pressed")
        button.act("Press", "Toggle")
        return button

    def dialog(self):
        found = until(lambda: next((top for top in self.app.children() if top.role in DIALOGS and top.showing), None),
                      "a dialog")
        self.activate()
        return found

    def until_no_dialog(self):
        until(lambda: not any(top.role in DIALOGS and top.showing for top in self.app.children()), "end of the dialog")
        self.activate()

    # Focus

    def focused(self, role=None, name=None):
        """What has it, if it is what is asked for."""
        node = self.focus.node()
        return node if node is not None and node.focused and node.matches(role, name) else None

    def until_focused(self, role=None, name=None):
        wanted = name.pattern if isinstance(name, re.Pattern) else name
        return until(lambda: self.focused(role, name), lambda: f"focus on {role} {wanted!r}, it is on {self.focus_name()}")

    def focus_name(self):
        node = self.focus.node()
        return node and f"{node.role} {node.name!r}"

    def give_focus(self, node):
        """Through the accessibility bus."""
        until(lambda: node.focused or (node.grab_focus() and node.focused), lambda: f"focus on {node.role} {node.name!r}")

    def key(self, *names):
        keys.press(*names)

    def tab(self, back=False):
        """What has the focus after it."""
        before = self.focus.times
        last = self.focus_name()
        self.key("shift+Tab" if back else "Tab")
        until(lambda: self.focus.node() and self.focus.times > before, f"focus elsewhere than on {last}")
        self.settle()
        return self.focus.node()

    def settle(self):
        """A page may pass the focus on to what is in it."""
        while True:
            times = self.focus.times
            time.sleep(0.005)
            self.focus.node()
            if self.focus.times == times:
                return

    def tour(self):
        """All that Tab leads to, once around, as nodes. A cell stands for its table."""
        stops = []
        for _ in range(STEPS):
            node = self.tab()
            stop = next((it for it in (node, *node.above()) if it.role not in ("table cell", "list item")), node)
            if stops and (stop.role, stop.name, stop.place) == (stops[0].role, stops[0].name, stops[0].place):
                return stops
            stops.append(stop)
        raise AssertionError(f"Tab did not come around: {[(stop.role, stop.name) for stop in stops]}")

    def announced(self, name):
        """Waits until a notice of this name (a pattern) was told without being asked for."""

        def told():
            return next((said for kind, role, said in self.heard.listen()
                         if (kind == "announcement" or (kind == "showing" and role in ("notification", "alert")))
                         and name.search(said)), None)

        return until(told, lambda: f"announcement of {name.pattern!r}; heard: {self.heard.all}", seconds=10)

    def quit(self):
        self.key("ctrl+q")
        status = self.process.wait(30)
        if status != 0:
            raise AssertionError(f"The program ended with {status}.")
