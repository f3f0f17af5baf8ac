"""A talk where only what Windows and macOS have is there: no modules of Linux, no library without a name, no
argon2, no Addons of Qt.

It runs on Linux, so it shows that nothing of the kind is needed, and not that those systems work.
"""

import re
import subprocess
import sys
from importlib.metadata import files
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

ELSEWHERE = """
import ctypes, importlib.abc, os, signal, socket, sys

ABSENT = {"fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "syslog", "readline"}
NOT_INSTALLED = {"argon2", "_argon2_cffi_bindings", "cffi", "_cffi_backend"}

class Elsewhere(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name in ABSENT:
            raise ModuleNotFoundError(f"there is no {name} here")

sys.meta_path.insert(0, Elsewhere())
for name in ABSENT:
    sys.modules.pop(name, None)
sys.modules |= dict.fromkeys(NOT_INSTALLED)
class NamedLibrary(ctypes.CDLL):
    def __init__(self, name, *how, **more):
        if name is None:
            raise TypeError("argument of type 'NoneType' is not iterable")
        super().__init__(name, *how, **more)

ctypes.CDLL = NamedLibrary
unix, pair = socket.AF_UNIX, socket.socketpair
socket.socketpair = lambda: pair(unix)
del socket.AF_UNIX
for name in ("chown", "fork", "getegid", "geteuid", "getgid", "getuid", "statvfs", "sysconf", "uname"):
    delattr(os, name)

from kiosk.cli import main as cli
"""

LEAD = """
from pathlib import Path
from kiosk.machine.start import environment

apply = environment.apply

def lead(platform, renderer):
    apply(platform, renderer)
    from kiosk.app.talk import on_two_screens as presenting

    class Leading(presenting.Presenting):
        def _begin(self):
            super()._begin()
            view = self._console.view
            view.begin("talk-10")
            # One screen: the first step takes a card away.
            view.controls.step(True)
            view.controls.step(True)
            print(self._kiosk.store.state.scene.slide.panel)
            mapped = Path("/proc/self/maps").read_text().splitlines()
            print(*{line.split()[-1] for line in mapped if ".so" in line}, flush=True)
            self._console.phones.changed.connect(self._look)
            self._console.phone.allow(True)

        def _look(self):
            standing = self._console.phones.standing
            if standing.address or standing.fault:
                print(standing.address[:7] or standing.fault, flush=True)
                os.kill(os.getpid(), signal.SIGTERM)

    presenting.Presenting = Leading

environment.apply = lead
sys.exit(cli.main(["run", "--demo", "--mode", "present", "--platform", "offscreen", "--state", sys.argv[1]]))
"""

COMMAND = "sys.exit(cli.main(sys.argv[1:]))"


@pytest.fixture
def run(tmp_path):
    def run(code, *words):
        return subprocess.run(
            [sys.executable, "-c", ELSEWHERE + code, *map(str, words)],
            cwd=tmp_path,
            env={
                "PYTHONPATH": str(ROOT),
                "PATH": "",
                "HOME": str(tmp_path),
                "XDG_RUNTIME_DIR": str(tmp_path),
            },
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run


@pytest.mark.slow
def test_a_talk_is_led_without_linux(run, tmp_path):
    done = run(LEAD, tmp_path / "state")
    assert done.returncode == 0, done.stderr
    panel, loaded, phones = done.stdout.splitlines()
    assert panel == "talk-number-first"
    # Without a network there is no page, and the process for phones says so.
    assert phones in {"http://", "network"}
    assert "Traceback" not in done.stderr
    addons = {file.name for file in files("pyside6-addons") if ".so" in file.name}
    assert len(addons) > 50
    assert addons.isdisjoint(Path(name).name for name in loaded.split())


def test_a_pin_cannot_be_set_and_a_sentence_says_why(run, tmp_path):
    done = run(COMMAND, "pin", "--state", tmp_path / "state")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (
        "No PIN can be set here: argon2-cffi is missing, which only Linux gets. A talk needs no PIN.\n"
    )


@pytest.mark.parametrize("words", [("handout", "--out", "talk.pdf"), ("export", "--out", "talk")])
@pytest.mark.slow
def test_paper_and_exports_need_none_of_them(run, tmp_path, words):
    done = run(COMMAND, *words, "--demo", "--programme", "talk-10")
    assert (done.returncode, done.stderr) == (0, "")
    assert [*tmp_path.glob("talk-a4.pdf"), *tmp_path.glob("talk/talk-10-en/start.html")]


@pytest.mark.parametrize("name", ["argon2-cffi", "argon2-cffi-bindings", "cffi", "pyside6-addons"])
def test_what_a_talk_does_not_need_is_installed_on_linux_alone(name):
    pinned = (ROOT / "requirements/kiosk.txt").read_text("utf-8")
    assert re.search(rf"^{name}==\S+ ; .*sys_platform == 'linux'", pinned, re.MULTILINE)


@pytest.mark.parametrize("module", ["fcntl", "grp", "pwd", "resource", "termios", "syslog"])
@pytest.mark.slow
def test_the_others_are_named_only_where_they_may_be_missing(module):
    named = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "kiosk").rglob("*.py"))
        if any(
            line.split()[:2] in (["import", module], ["from", module])
            for line in path.read_text("utf-8").splitlines()
        )
    ]
    files = ("limits/process_limits", "limits/sandbox", "start/environment")
    guarded = {
        "resource": [f"kiosk/machine/{name}.py" for name in files],
        # Processes of their own, which no other system starts; and a lock that is asked for on POSIX alone.
        "fcntl": [
            "kiosk/base/folder_lock.py",
            "kiosk/fleet/agent/poll.py",
            "kiosk/machine/sound/sound_child.py",
        ],
        "grp": ["kiosk/fleet/server/joining/service_certificates.py"],
    }
    assert named == guarded.get(module, [])
