"""A desktop with two screens and no hardware: compositor, kiosk, process for phones, keys and a pointer."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tools.ear import SOCKET
from tools.faults.cage import ROOT, ask, wait
from tools.faults.pointer import Pointer
from tools.talk.keyboard import Keyboard

NOTES, ROOM = "HEADLESS-1", "HEADLESS-2"
SIZE = (1920, 1080)
KEYS = ("Prior", "Next", "Return", "b", "F5", "s", *"0123456789")
START_S = 40.0
SOON_S = 10.0

_CONFIG = """<?xml version="1.0"?>
<labwc_config>
  <theme><dropShadows>no</dropShadows></theme>
  <keyboard><numlock>off</numlock></keyboard>
</labwc_config>
"""


class Desk:
    """labwc as on somebody's laptop. ``phones``: the process for phones runs beside the kiosk."""

    def __init__(self, language: str = "en", phones: bool = True) -> None:
        self._language, self._phones = language, phones
        self._processes: list[subprocess.Popen[bytes]] = []
        self._held = ExitStack()

    def __enter__(self) -> Self:
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-talk-"))
        self._held.callback(shutil.rmtree, self.folder, ignore_errors=True)
        try:
            self._set_up()
        except BaseException as error:
            self.__exit__(type(error), error, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error:
            sys.stderr.write(self.said()[-3000:])
        self._held.close()

    def _set_up(self) -> None:
        os.chmod(self.folder, 0o700)  # noqa: PTH101
        (self.folder / "labwc").mkdir()
        (self.folder / "labwc/rc.xml").write_text(_CONFIG, "utf-8")
        self.log = self.folder / "log"
        self._ear = self.folder / "ear"
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(self.folder),
            "XDG_CONFIG_HOME": str(self.folder),
            "WLR_BACKENDS": "headless",
            "WLR_HEADLESS_OUTPUTS": "2",
            "WLR_RENDERER": "pixman",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            SOCKET: str(self._ear),
        }
        self._start("labwc")
        wait(self.display.exists, "the compositor", START_S)
        self._environment["WAYLAND_DISPLAY"] = self.display.name
        for name in (NOTES, ROOM):
            self.on(name)
        if self._phones:
            phones = ("-m", "kiosk.remote", "--address", "127.0.0.1", "--port", "0")
            self._start(sys.executable, *phones)
        words = ("run", "--demo", "--mode", "present", "--language", self._language, "--screen", ROOM)
        self._start(sys.executable, "-m", "tools.talk.ear", *words, "--state", str(self.folder / "state"))
        wait(self._ear.exists, "the kiosk", START_S)
        self._pointer = self._held.enter_context(Pointer(self.display))
        self._keyboard = self._held.enter_context(Keyboard(self.display, KEYS))

    @property
    def display(self) -> Path:
        return self.folder / "wayland-0"

    def lives(self) -> bool:
        return all(process.poll() is None for process in self._processes)

    def said(self) -> str:
        return self.log.read_text("utf-8", "replace")

    def ask(self, *words: str) -> Any:
        """The kiosk answers what it is asked; see tools/talk/ear.py."""
        return ask(self._ear, " ".join(words))

    def look(self) -> Mapping[str, Any]:
        seen: Mapping[str, Any] = self.ask("look")
        return seen

    def wait_for(self, **expected: object) -> float:
        """Seconds until the talk stands so."""
        return wait(lambda: expected.items() <= self.look().items(), str(expected), SOON_S)

    def key(self, name: str) -> None:
        """Pressed and let go, as a clicker or a keyboard does."""
        self._keyboard.press(name)

    def touch(self, name: str) -> None:
        """A button of the console, with the pointer."""
        wait(lambda: bool(self.ask("where", name)), f"the button {name}", SOON_S)
        # Rows that have just come find their places with the next frame.
        time.sleep(0.1)
        x, y = self.ask("where", name)
        self._pointer.tap(x, y, self._desktop())

    def screens(self, *words: str) -> bytes:
        return self._call("wlr-randr", *words)

    def off(self, name: str) -> None:
        self.screens("--output", name, "--off")

    def on(self, name: str) -> None:
        """At its place: the notes' screen on the left, the room's beside it."""
        place = f"{SIZE[0] * (name == ROOM)},0"
        self.screens("--output", name, "--on", "--custom-mode", f"{SIZE[0]}x{SIZE[1]}", "--pos", place)

    def mirror(self) -> None:
        """The room's screen shows what the notes' shows."""
        self.screens("--output", ROOM, "--pos", "0,0")

    def _desktop(self) -> tuple[int, int]:
        lit = [one["position"]["x"] for one in json.loads(self.screens("--json")) if one["enabled"]]
        return max(lit) + SIZE[0], SIZE[1]

    def _start(self, *command: str) -> None:
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._processes.append(process)
        self._held.callback(_end, process)

    def _call(self, *words: str) -> bytes:
        done = subprocess.run(words, env=self._environment, capture_output=True, timeout=20, check=False)
        if done.returncode:
            raise AssertionError(f"{words[0]}: {done.stderr.decode(errors='replace').strip()}")
        return done.stdout


def _end(process: subprocess.Popen[bytes]) -> None:
    for blow in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, blow)
            process.wait(5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue
        break
