"""The codes of a keypad, by a real X server and its real keymap."""

import os
import shutil
import subprocess
import sys

import pytest

from kiosk.core.keys.keypad import CODES, XKB_OFFSET

pytestmark = [
    pytest.mark.access,
    pytest.mark.skipif(not shutil.which("Xvfb"), reason="there is no Xvfb to try it with"),
]
WINDOW = """
from PySide6.QtGui import QGuiApplication, QWindow
class Shown(QWindow):
    def exposeEvent(self, event):
        print("shown", int(self.winId()), flush=True)
    def keyPressEvent(self, event):
        print(event.nativeScanCode(), event.key(), flush=True)
app = QGuiApplication([])
shown = Shown()
shown.setGeometry(0, 0, 400, 300)
shown.show()
app.exec()
"""


@pytest.fixture
def screen():
    """The name of an X screen of its own."""
    reads, writes = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writes), "-screen", "0", "400x300x24"],
        pass_fds=[writes],
        stderr=subprocess.DEVNULL,
    )
    os.close(writes)
    with os.fdopen(reads) as told:
        yield f":{told.readline().strip()}"
    server.kill()
    server.wait()


def test_a_key_has_the_kernels_code_and_eight_and_hardly_any_has_its_own_name(screen):
    from PySide6.QtCore import Qt
    from Xlib import X
    from Xlib.display import Display
    from Xlib.ext import xtest

    around = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    codes = sorted(code for given in CODES.values() for code in given)
    told = []
    with subprocess.Popen(
        [sys.executable, "-c", WINDOW], stdout=subprocess.PIPE, text=True, env=around
    ) as program:
        window = int(program.stdout.readline().split()[1])
        display = Display(screen)
        display.create_resource_object("window", window).set_input_focus(X.RevertToParent, X.CurrentTime)
        for code in codes:
            xtest.fake_input(display, X.KeyPress, code + XKB_OFFSET)
            xtest.fake_input(display, X.KeyRelease, code + XKB_OFFSET)
        display.sync()
        while len(told) < len(codes):
            words = program.stdout.readline().split()
            if words[0] != "shown":
                told.append(tuple(map(int, words)))
        program.kill()
        display.close()
    assert [scan - XKB_OFFSET for scan, _ in told] == codes
    own = range(Qt.Key.Key_F13.value, Qt.Key.Key_F24.value + 1)
    assert sum(name in own for _, name in told) <= 1
