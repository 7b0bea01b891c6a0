# SPDX-License-Identifier: GPL-3.0-or-later
"""What a window manager does for the keyboard, and the bare X server does not: gives it to the topmost window."""

import ctypes

VIEWABLE = 2
REVERT_TO_PARENT = 2


class Attributes(ctypes.Structure):
    _fields_ = [
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong), ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int),
        ("all_event_masks", ctypes.c_long), ("your_event_mask", ctypes.c_long),
        ("do_not_propagate_mask", ctypes.c_long), ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p)]


class WindowManager:
    def __init__(self):
        x = self._x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XOpenDisplay.argtypes = [ctypes.c_char_p]
        x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        x.XDefaultRootWindow.restype = ctypes.c_ulong
        x.XQueryTree.argtypes = [ctypes.c_void_p, ctypes.c_ulong, *[ctypes.c_void_p] * 4]
        x.XGetWindowAttributes.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p]
        x.XSetInputFocus.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_ulong]
        x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        x.XFree.argtypes = [ctypes.c_void_p]
        # A window may go between two questions, which by default ends the one who asked.
        self._quiet = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda display, error: 0)
        x.XSetErrorHandler.argtypes = [type(self._quiet)]
        x.XSetErrorHandler(self._quiet)
        self._display = x.XOpenDisplay(None)
        if not self._display:
            raise RuntimeError("The X server does not answer.")

    def _windows(self):
        """From the lowest to the topmost."""
        root, parent, children = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)()
        count = ctypes.c_uint()
        self._x.XQueryTree(self._display, self._x.XDefaultRootWindow(self._display), ctypes.byref(root),
                           ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
        windows = [children[index] for index in range(count.value)]
        if windows:
            self._x.XFree(children)
        return windows

    def activate_topmost(self):
        """Whether there is one; menus and tool tips are none."""
        for window in reversed(self._windows()):
            attributes = Attributes()
            if not self._x.XGetWindowAttributes(self._display, window, ctypes.byref(attributes)):
                continue
            if attributes.map_state == VIEWABLE and not attributes.override_redirect and attributes.width > 50:
                self._x.XSetInputFocus(self._display, window, REVERT_TO_PARENT, 0)
                self._x.XSync(self._display, 0)
                return True
        return False
