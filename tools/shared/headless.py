"""A wlroots compositor without a screen or hardware, and the programs that run in it."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tools.shared import ROOT
from tools.shared.ear import SOCKET, ask
from tools.shared.wait import wait

START_S = 40.0


class Headless:
    """Its processes, their log and their home folder; all are removed at the end.

    A subclass starts what it needs in ``_set_up``. ``outputs`` is the number of screens.
    """

    def __init__(self, outputs: int, extra: Mapping[str, str] | None = None) -> None:
        self._outputs, self._extra = outputs, extra or {}
        self._processes: list[subprocess.Popen[bytes]] = []
        self._held = contextlib.ExitStack()

    def __enter__(self) -> Self:
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-headless-"))
        self._held.callback(shutil.rmtree, self.folder, ignore_errors=True)
        os.chmod(self.folder, 0o700)  # noqa: PTH101
        self.state, self.log, self._ear = self.folder / "state", self.folder / "log", self.folder / "ear"
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(self.folder),
            "XDG_CONFIG_HOME": str(self.folder),
            "WLR_BACKENDS": "headless",
            "WLR_HEADLESS_OUTPUTS": str(self._outputs),
            "WLR_RENDERER": "pixman",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            SOCKET: str(self._ear),
            **self._extra,
        }
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
        raise NotImplementedError

    @property
    def display(self) -> Path:
        """The socket of the compositor."""
        return self.folder / "wayland-0"

    def lives(self) -> bool:
        return all(process.poll() is None for process in self._processes)

    def said(self) -> str:
        """The output of all programs so far."""
        return self.log.read_text("utf-8", "replace") if self.log.exists() else ""

    def call(self, *words: str) -> bytes:
        """Runs a client of the compositor."""
        done = subprocess.run(words, env=self._environment, capture_output=True, timeout=20, check=False)
        if done.returncode:
            raise AssertionError(f"{words[0]}: {done.stderr.decode(errors='replace').strip()}")
        return done.stdout

    def screens(self, *words: str) -> None:
        self.call("wlr-randr", *words)

    def lit(self) -> Mapping[str, tuple[int, int]]:
        """The outputs that are on, by name, with their positions."""
        told = json.loads(self.call("wlr-randr", "--json"))
        return {one["name"]: (one["position"]["x"], one["position"]["y"]) for one in told if one["enabled"]}

    def wait_for_ear(self) -> None:
        wait(self._ear.exists, "the kiosk", START_S)

    def ask(self, *words: str) -> Any:
        """The kiosk's answer to a word of the test socket that the tool gave it."""
        return ask(self._ear, " ".join(words))

    def _start_compositor(self, *command: str) -> None:
        self._start(*command)
        self._environment["WAYLAND_DISPLAY"] = self.display.name
        wait(lambda: _listens(self.display), "the compositor", START_S)

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """A further client of the compositor, for as long as that lives."""
        return self._start(*command)

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
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
        return process


def _listens(place: Path) -> bool:
    """A socket is in its place a moment before it takes connections."""
    with socket.socket(socket.AF_UNIX) as client:
        return client.connect_ex(str(place)) == 0


def _end(process: subprocess.Popen[bytes]) -> None:
    for blow in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, blow)
            process.wait(5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue
        break
