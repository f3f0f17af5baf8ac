"""``make run`` at a real terminal."""

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
CTRL_C, CTRL_Z = b"\x03", b"\x1a"


class Terminal:
    """A session of its own, in which make runs as a shell would have it run."""

    def __init__(self, folder):
        words = f"run --demo --platform offscreen --state {folder / 'state'}"
        rules = folder / "Makefile"
        rules.write_text(f"run:\n\t@{sys.executable} tools/run.py {words} || [ $$? -eq 77 ]\n", "utf-8")
        self.ours, theirs = pty.openpty()
        self.make = subprocess.Popen(
            ["setsid", "--ctty", "--wait", "make", "-f", str(rules), "run"],
            cwd=ROOT,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
            start_new_session=True,
        )
        os.close(theirs)
        self.shown = b""

    def until(self, said):
        while said not in self.shown:
            self.shown += os.read(self.ours, 1000)

    def press(self, key):
        os.write(self.ours, key)

    def end(self):
        try:
            while more := os.read(self.ours, 1000):
                self.shown += more
        except OSError:
            pass  # The other end is closed.
        return self.make.wait(timeout=30)


@pytest.fixture
def terminal(tmp_path):
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.make.kill()
    os.close(terminal.ours)


@pytest.mark.skipif(not shutil.which("make"), reason="no make here")
@pytest.mark.parametrize("keys", [(CTRL_C,), (CTRL_Z, CTRL_C)])
@pytest.mark.slow
def test_ctrl_c_ends_it_well(terminal, keys):
    terminal.until(b"virtual")
    for key in keys:
        terminal.press(key)
    assert terminal.end() == 0
    assert b"***" not in terminal.shown and b"Traceback" not in terminal.shown
