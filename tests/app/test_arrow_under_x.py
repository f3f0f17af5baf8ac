"""The arrow of a mouse on a kiosk, as a real X server shows it over the whole screen."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from kiosk.core.touch.mouse_path import MOVES
from tools.shared.xserver import PLAIN

ROOT = Path(__file__).parents[2]
PATIENCE_S, LOOKS_S = 60, 0.1
STAYS_S = 2.0

pytestmark = [
    pytest.mark.access,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not shutil.which(PLAIN[0]), reason="there is no Xvfb to try it with"),
]


class Hand:
    """Moves and presses the pointer of an X server, and sees whether an arrow is drawn."""

    def __init__(self, server):
        from Xlib.ext import xtest

        self._display, self._fake = server.display, xtest.fake_input
        self._root = self._display.screen().root
        self._display.xfixes_query_version()
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

    def click(self):
        from Xlib import X

        for kind in (X.ButtonPress, X.ButtonRelease):
            self._fake(self._display, kind, 1)
        self._display.sync()

    def escape(self):
        from Xlib import XK, X

        key = self._display.keysym_to_keycode(XK.XK_Escape)
        for kind in (X.KeyPress, X.KeyRelease):
            self._fake(self._display, kind, key)
        self._display.sync()

    def sees_arrow(self):
        """Whether any pixel of the cursor is not transparent."""
        return any(pixel >> 24 for pixel in self._display.xfixes_get_cursor_image(self._root).cursor_image)


def becomes(is_so, patience=PATIENCE_S):
    tries, pause = round(patience / LOOKS_S), Event()
    return any(is_so() or pause.wait(LOOKS_S) for _ in range(tries))


@pytest.fixture
def shown(tmp_path):
    """A kiosk that fills the screen of an X server, and a hand."""
    from tools.shared.xserver import XServer

    with XServer(PLAIN) as server:
        around = {**os.environ, "DISPLAY": server.name, "QT_QPA_PLATFORM": "xcb"}
        command = (sys.executable, "main.py", "run", "--demo", "--state", str(tmp_path))
        program = subprocess.Popen((*command, "--renderer", "software"), cwd=ROOT, env=around)
        try:
            assert becomes(lambda: server.windows() and server.picture().std() > 20)
            yield server, Hand(server)
        finally:
            program.terminate()
            program.wait(20)


def test_no_touch_leaves_an_arrow_and_a_mouse_has_one_until_start_again(shown):
    server, hand = shown
    assert not hand.sees_arrow()
    loop = server.picture()
    # A panel that calls itself a mouse.
    hand.move(600, 400)
    hand.click()
    assert becomes(lambda: (server.picture() != loop).mean() > 0.2), "a page is shown"
    assert not becomes(hand.sees_arrow, STAYS_S)
    hand.move(600, 500)
    assert becomes(lambda: hand.moves_on() or hand.sees_arrow(), 2 * MOVES * LOOKS_S)
    hand.escape()
    assert becomes(lambda: not hand.sees_arrow())
    assert not becomes(hand.sees_arrow, STAYS_S)
