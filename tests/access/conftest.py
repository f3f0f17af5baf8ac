"""A kiosk as a program of its own on a screen and a bus of its own, and somebody who listens to both."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from kiosk.loading.sources import DEMO_SITE
from tests.access.hand import Hand
from tests.access.hearing import Ear
from tests.machine.private_sound import PrivateSound

ROOT = Path(__file__).parents[2]
PYTHON = "/usr/bin/python3"
"""The system's: the library of AT-SPI is in none of our environments."""

ASKS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
HINT = "make access installs what this needs: at-spi2-core, dbus-daemon, gir1.2-atspi-2.0, python3-gi, xvfb"


def missing():
    """What of the system is not there, in words; "" if nothing is missing."""
    programs = [name for name in ("dbus-run-session", "Xvfb", PYTHON) if not shutil.which(name)]
    if programs:
        return f"there is no {programs[0]}. {HINT}"
    asked = subprocess.run([PYTHON, "-c", ASKS], capture_output=True, check=False)
    return "" if asked.returncode == 0 else f"{PYTHON} has no Atspi. {HINT}"


@pytest.fixture(scope="session")
def _services():
    if words := missing():
        pytest.skip(words)


@contextmanager
def running(command, **more):
    """Ends all that the program started, when it is over."""
    program = subprocess.Popen(command, start_new_session=True, **more)
    try:
        yield program
    finally:
        if program.poll() is None:
            os.killpg(program.pid, signal.SIGTERM)
        try:
            program.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)
            program.wait()
        for pipe in (program.stdin, program.stdout):
            if pipe:
                pipe.close()


class ScreenAndBus:
    """A screen and a bus; ``environment`` is for programs on both."""

    def __init__(self, stack, folder, size):
        self._stack, self.folder = stack, folder
        ready, told = os.pipe()
        size = ("-screen", "0", f"{size}x24")
        screen = ["Xvfb", "-displayfd", str(told), *size, "-nolisten", "tcp", "-fbdir", str(folder)]
        stack.enter_context(running(screen, pass_fds=[told], stderr=subprocess.DEVNULL))
        os.close(told)
        with os.fdopen(ready) as pipe:
            display = pipe.readline().strip()
        self._picture = folder / "Xvfb_screen0"
        self._bare = self._picture.read_bytes()
        own = {
            name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "QT_", "XDG_"))
        }
        (folder / "run").mkdir(mode=0o700)
        own |= {"DISPLAY": f":{display}", "XDG_RUNTIME_DIR": str(folder / "run"), "HOME": str(folder)}
        pipes = {
            "stdin": subprocess.PIPE,
            "stdout": subprocess.PIPE,
            "stderr": subprocess.DEVNULL,
            "text": True,
        }
        # The bus lives as long as its shell reads.
        shell = ["dbus-run-session", "--", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; read -r end']
        bus = stack.enter_context(running(shell, env=own, **pipes))
        self.environment = own | {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        self._ear = stack.enter_context(
            running(
                [PYTHON, "-W", "ignore", str(Path(__file__).parent / "ear.py")], env=self.environment, **pipes
            )
        )
        assert json.loads(self._ear.stdout.readline()) == "ready"

    def kiosk(self, *arguments, **environment):
        """A kiosk of the demonstration site, once its window is on the screen."""
        where = ["--platform", "xcb", "--renderer", "software", "--state", str(self.folder / "state")]
        command = [sys.executable, "main.py", "run", "--demo", *where, "--mode", "kiosk", *arguments]
        log = (self.folder / "log").open("ab")
        self._stack.callback(log.close)
        pipes = {"stdout": log, "stderr": log, "cwd": ROOT}
        kiosk = self._stack.enter_context(running(command, env=self.environment | environment, **pipes))
        until = time.monotonic() + 60
        while self._picture.read_bytes() == self._bare:
            assert kiosk.poll() is None and time.monotonic() < until, self.log()
            self.ask("breathe", 0.2)
        return kiosk

    def ask(self, word, *rest):
        print(json.dumps([word, *rest]), file=self._ear.stdin, flush=True)
        line = self._ear.stdout.readline()
        assert line, "the listener has ended"
        answer = json.loads(line)
        assert "fault" not in answer, answer["fault"]
        return answer["answer"]

    def log(self):
        return (self.folder / "log").read_text("utf-8")


@pytest.fixture
def desk(_services, tmp_path, request):
    """Its screen has the size of an indirect parameter, else 1280x720."""
    with ExitStack() as stack:
        yield ScreenAndBus(stack, tmp_path, getattr(request, "param", "1280x720"))


@pytest.fixture
def site(tmp_path_factory):
    """site(more) is the demonstration's site.toml with more lines, in a folder of its own."""

    def make(more, languages=""):
        file = tmp_path_factory.mktemp("site") / "site.toml"
        # Clips of signers are looked into while the loop runs, which writes.
        lines = DEMO_SITE.read_text("utf-8").partition("[sign.")[0]
        if languages:
            lines = re.sub("(?m)^languages = .*", f"languages = {languages}", lines, count=1)
        file.write_text(lines + more, "utf-8")
        return file

    return make


@pytest.fixture
def hand(desk):
    hand = Hand(desk.environment["DISPLAY"], lambda seconds: desk.ask("breathe", seconds))
    yield hand
    hand.end()


@pytest.fixture
def sound(tmp_path_factory, monkeypatch):
    """sound(rate) is a sound server with a loudspeaker, to which a headset may come."""
    with ExitStack() as stack:

        def make(rate):
            server = PrivateSound(tmp_path_factory.mktemp("sound"), monkeypatch, rate)
            stack.callback(server.end)
            server.begin()
            return server

        yield make


@pytest.fixture
def ear_at(tmp_path_factory):
    """ear_at(device, rate) hears it from now on."""
    with ExitStack() as stack:

        def make(device, rate):
            ear = Ear(device, rate, tmp_path_factory.mktemp("heard") / device)
            stack.callback(ear.end)
            return ear

        yield make
