# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are dragged from the window of another program (dragsource.cpp), by XDND as file managers do."""

import subprocess

import screen
from waiting import until, until_equal


class DragSource:
    def __init__(self, path, files, at):
        self.process = subprocess.Popen([path, *files], stdout=subprocess.PIPE, text=True)
        self._reads("ready")
        window = until(lambda: screen.windows_of(self.process.pid), "window to drag from")[0]
        screen.xdotool("windowmove", "--sync", window, *at)
        self.start = (at[0] + 40, at[1] + 40)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        """Not before the files have arrived: their names are asked for after they were let go of."""
        self.process.terminate()
        self.process.wait(30)

    def _reads(self, line):
        until_equal(lambda: self.process.stdout.readline().strip(), line, "the drag")

    def drop_on(self, point):
        screen.drag(self.start, point)
        self._reads("dragging")
        self._reads("copied")
