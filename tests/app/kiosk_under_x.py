"""A kiosk that fills the screen of a real X server, and a hand at its mouse and keyboard."""

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from tools.shared.xserver import PLAIN

ROOT = Path(__file__).parents[2]
PATIENCE_S, LOOKS_S = 60, 0.1

MARKS = (
    pytest.mark.access,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not shutil.which(PLAIN[0]), reason="there is no Xvfb to try it with"),
)


class PointerHand:
    """Moves and presses the pointer, presses keys, and sees whether an arrow is drawn."""

    def __init__(self, display):
        from Xlib.ext import xtest

        self._display, self._fake = display, xtest.fake_input
        self._root = display.screen().root
        display.xfixes_query_version()
        self._at = 0, 0

    def move(self, x, y):
        from Xlib import X

        self._at = x, y
        self._fake(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()

    def moves_on(self):
        """Some way, as a mouse does."""
        x, y = self._at
        self.move(x + 10, y)

    def click(self, x, y):
        from Xlib import X

        self.move(x, y)
        self._down_and_up(X.ButtonPress, X.ButtonRelease, 1)

    def press(self, *names):
        from Xlib import XK, X

        for name in names:
            key = self._display.keysym_to_keycode(XK.string_to_keysym(name))
            self._down_and_up(X.KeyPress, X.KeyRelease, key)

    def _down_and_up(self, down, up, detail):
        for kind in (down, up):
            self._fake(self._display, kind, detail)
        self._display.sync()

    def sees_arrow(self):
        """Whether any pixel of the cursor is not transparent."""
        return any(pixel >> 24 for pixel in self._display.xfixes_get_cursor_image(self._root).cursor_image)


def becomes(is_so, patience=PATIENCE_S):
    tries, pause = round(patience / LOOKS_S), Event()
    return any(is_so() or pause.wait(LOOKS_S) for _ in range(tries))


@contextmanager
def kiosk_under_x(state):
    """The server, the process of the kiosk, and a hand; the loop is on the screen."""
    from tools.shared.xserver import XServer

    with XServer(PLAIN) as server:
        around = {**os.environ, "DISPLAY": server.name, "QT_QPA_PLATFORM": "xcb"}
        command = (sys.executable, "main.py", "run", "--demo", "--state", str(state))
        program = subprocess.Popen((*command, "--renderer", "software"), cwd=ROOT, env=around)
        try:
            assert becomes(lambda: server.windows() and server.picture().std() > 20)
            yield server, program, PointerHand(server.display)
        finally:
            program.terminate()
            program.wait(20)
