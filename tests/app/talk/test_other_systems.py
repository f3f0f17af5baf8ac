"""A talk starts where Linux's own modules are missing, as on Windows and macOS."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

ELSEWHERE = """
import importlib.abc, os, signal, socket, sys

ABSENT = {"fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "syslog", "readline"}

class Elsewhere(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name in ABSENT:
            raise ModuleNotFoundError(f"there is no {name} here")

sys.meta_path.insert(0, Elsewhere())
for name in ABSENT:
    sys.modules.pop(name, None)
unix, pair = socket.AF_UNIX, socket.socketpair
socket.socketpair = lambda: pair(unix)
del socket.AF_UNIX
for name in ("chown", "fork", "getegid", "geteuid", "getgid", "getuid", "statvfs", "sysconf", "uname"):
    delattr(os, name)

from kiosk.cli import main as cli
from kiosk.machine import environment

apply = environment.apply

def lead(platform, renderer):
    apply(platform, renderer)
    from kiosk.app.talk import on_two_screens as presenting

    class Leading(presenting.Presenting):
        def _begin(self):
            super()._begin()
            staff = self._console.staff
            staff.begin("talk-10")
            staff.step(True)
            print(self._kiosk.store.state.scene.stand.panel, flush=True)
            os.kill(os.getpid(), signal.SIGTERM)

    presenting.Presenting = Leading

environment.apply = lead
sys.exit(cli.main(["run", "--demo", "--mode", "present", "--platform", "offscreen", "--state", sys.argv[1]]))
"""


def test_a_talk_is_led_without_linux(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, str(tmp_path / "state")],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": "", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.split() == ["talk-number-first"], done.stderr
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("module", ["fcntl", "grp", "pwd", "resource", "termios", "syslog"])
def test_the_others_are_named_only_where_they_may_be_missing(module):
    named = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "kiosk").rglob("*.py"))
        if any(
            line.split()[:2] in (["import", module], ["from", module])
            for line in path.read_text("utf-8").splitlines()
        )
    ]
    files = ("environment", "picture_child", "picture_sandbox")
    guarded = {"resource": [f"kiosk/machine/{name}.py" for name in files]}
    assert named == guarded.get(module, [])
