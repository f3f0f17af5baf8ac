"""A window that hangs under a real X server, and what is pressed meanwhile."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from tools.shared.xserver import PLAIN

ROOT = Path(__file__).parents[2]
PATIENCE_S, LOOKS_S = 60, 0.1
STAYS_S, HANGS_S = 2.0, 3.0

pytestmark = [
    pytest.mark.access,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not shutil.which(PLAIN[0]), reason="there is no Xvfb to try it with"),
]


class Hands:
    """A pointer and a keyboard of an X server."""

    def __init__(self, display):
        from Xlib.ext import xtest

        self._display, self._fake = display, xtest.fake_input

    def click(self, x, y):
        from Xlib import X

        self._fake(self._display, X.MotionNotify, x=x, y=y)
        for kind in (X.ButtonPress, X.ButtonRelease):
            self._fake(self._display, kind, 1)
        self._display.sync()

    def press(self, *names):
        from Xlib import XK, X

        for name in names:
            key = self._display.keysym_to_keycode(XK.string_to_keysym(name))
            for kind in (X.KeyPress, X.KeyRelease):
                self._fake(self._display, kind, key)
        self._display.sync()


def becomes(is_so, patience=PATIENCE_S):
    tries, pause = round(patience / LOOKS_S), Event()
    return any(is_so() or pause.wait(LOOKS_S) for _ in range(tries))


@pytest.fixture
def shown(tmp_path):
    """A kiosk that fills the screen of an X server, what does to it while it hangs, and hands."""
    from tools.shared.xserver import XServer

    with XServer(PLAIN) as server:
        around = {**os.environ, "DISPLAY": server.name, "QT_QPA_PLATFORM": "xcb"}
        command = (sys.executable, "main.py", "run", "--demo", "--state", str(tmp_path))
        program = subprocess.Popen((*command, "--renderer", "software"), cwd=ROOT, env=around)

        def hanging(act):
            program.send_signal(signal.SIGSTOP)
            act()
            Event().wait(HANGS_S)
            program.send_signal(signal.SIGCONT)

        try:
            assert becomes(lambda: server.windows() and server.picture().std() > 20)
            yield server, hanging, Hands(server.display)
        finally:
            program.terminate()
            program.wait(20)


def test_presses_of_a_hang_do_nothing_and_start_again_counts(shown):
    server, hanging, hands = shown

    def differs(picture):
        return (server.picture() != picture).mean()

    def rests():
        picture = server.picture()
        return not becomes(lambda: differs(picture) > 0, 1.0)

    loop = server.picture()
    hands.click(600, 400)
    assert becomes(lambda: differs(loop) > 0.2), "a page is shown"
    assert becomes(rests)
    hands.press("Tab")
    assert becomes(rests)
    page = server.picture()
    hanging(lambda: hands.press("Tab", "Tab", "Tab", "Return"))
    hanging(lambda: hands.click(600, 1000))
    assert not becomes(lambda: differs(page) > 0, STAYS_S), "a press that waited did something"
    hands.press("Tab")
    assert becomes(lambda: differs(page) > 0), "the window takes keys again"
    hanging(lambda: hands.press("Escape"))
    assert becomes(lambda: differs(page) > 0.2), "Start again counts"
