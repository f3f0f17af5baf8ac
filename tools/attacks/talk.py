"""A talk with a real window, the real process for phones and one phone that leads."""

import json
import os
import resource
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from tools.attacks.waits import Waits
from tools.shared import ROOT

SOON_S = 20.0
BETWEEN_S = 0.3
"""Seconds between two steps of the leading phone."""

Process = subprocess.Popen[bytes]


@dataclass(frozen=True, slots=True)
class StepTimes:
    """Milliseconds: until the process for phones answers a ping, and from a touch until the phone gets the
    new state.

    ``own`` is the latter without the time for which window and process for phones waited for a core.
    """

    answer: float
    whole: float
    own: float


@dataclass(frozen=True, slots=True)
class Gap:
    """The longest times for which the window was blocked, in ms; ``own`` is without waiting for a core."""

    whole: float
    own: float


class Talk:
    """``phones``: the process for phones runs beside the window."""

    def __init__(self, phones: bool = True) -> None:
        self._phones = phones
        self._held = ExitStack()
        self.facts: dict[str, Any] = {}
        self._used = ""
        self._rest = b""

    def __enter__(self) -> Self:
        folder = tempfile.mkdtemp(prefix="kiosk-attacks-")
        self._said = Path(folder, "said")
        self._held.callback(shutil.rmtree, folder, ignore_errors=True)
        self.socket = str(Path(folder, "run/phones.sock"))
        self.window = self._start("-m", "tools.attacks.window", self.socket, stdin=True)
        self._reading = self._held.enter_context(selectors.DefaultSelector())
        assert self.window.stdout
        self._reading.register(self.window.stdout, selectors.EVENT_READ)
        self.until(lambda facts: "reachable" in facts)
        if self._phones:
            words = ("--socket", self.socket, "--address", "127.0.0.1", "--port", "0")
            self.remote = self._start("-m", "kiosk.phones", *words)
            resource.prlimit(self.remote.pid, resource.RLIMIT_NOFILE, (1024, 1024))
            self.until(lambda facts: bool(facts["code"]))
            self.phone = self._held.enter_context(self.leading())
            self._heard()
            processes = (self.window, self.remote)
            self._waits = [self._held.enter_context(Waits(process.pid)) for process in processes]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._held.close()

    @property
    def host(self) -> str:
        return str(self.facts["address"]).removeprefix("http://").rstrip("/")

    def leading(self, own: str = "127.0.0.1") -> ClientConnection:
        code = self.until(lambda facts: facts["code"] not in ("", self._used))["code"]
        self._used = code
        origin = Origin(f"http://{self.host}")
        phone = connect(f"ws://{self.host}/talk", origin=origin, source_address=(own, 0), open_timeout=SOON_S)
        phone.send(json.dumps({"code": code}))
        _state(phone)
        return phone

    def press(self, what: str) -> None:
        """What the page sends for a touch."""
        self.phone.send(json.dumps({"do": what, "at": self._at}))

    def told(self, lost: bool) -> dict[str, Any]:
        """The next state that says whether the window is lost."""
        while (state := self._heard())["lost"] is not lost:
            pass
        return state

    def steps(self, seconds: float) -> list[StepTimes]:
        taken: list[StepTimes] = []
        there = self._heard()["position"]
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            began = time.monotonic()
            assert self.phone.ping().wait(SOON_S), "the process for phones does not answer"
            answered, waited = time.monotonic(), self._waited()
            self.press("previous" if len(taken) % 2 else "next")
            before = there
            while there == before:
                there = self._heard()["position"]
            whole = time.monotonic() - answered
            own = whole - (self._waited() - waited)
            taken.append(StepTimes((answered - began) * 1000, whole * 1000, own * 1000))
            self._listen(BETWEEN_S)
        return taken

    def gap(self) -> Gap:
        """Since the last call."""
        assert self.window.stdin
        self.window.stdin.write(b"\n")
        self.window.stdin.flush()
        self.facts.pop("gap", None)
        facts = self.until(lambda facts: "gap" in facts)
        return Gap(facts["gap"] * 1000, facts["own"] * 1000)

    def memory(self) -> float:
        """The peak memory of the process for phones, in MB."""
        status = Path(f"/proc/{self.remote.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024

    def processor(self) -> float:
        """Its CPU time in seconds."""
        fields = Path(f"/proc/{self.remote.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def complaints(self) -> list[str]:
        """The output of the process for phones; ends it."""
        self.remote.send_signal(signal.SIGTERM)
        self.remote.wait(SOON_S)
        return self._said.read_text().splitlines()

    def attack(self, kind: str, seconds: float, number: int) -> Process:
        return self._start("-m", "tools.attacks.crowd", kind, self.host, str(seconds), str(number))

    def until(self, true: Callable[[Mapping[str, Any]], bool], seconds: float = SOON_S) -> Mapping[str, Any]:
        limit = time.monotonic() + seconds
        assert self.window.stdout
        while not true(self.facts):
            left = limit - time.monotonic()
            assert left > 0 and self._reading.select(left), f"the window told nothing but {self.facts}"
            data = os.read(self.window.stdout.fileno(), 1 << 16)
            assert data, "the window has ended"
            *lines, self._rest = (self._rest + data).split(b"\n")
            for line in lines:
                self.facts |= json.loads(line)
        return self.facts

    def _waited(self) -> float:
        return sum(waits.seconds() for waits in self._waits)

    def _heard(self) -> dict[str, Any]:
        state = _state(self.phone)
        self._at = state["at"]
        return state

    def _listen(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            try:
                self.phone.recv(timeout=left)
            except TimeoutError:
                return

    def _start(self, *words: str, stdin: bool = False) -> Process:
        with self._said.open("ab") as said:
            process = subprocess.Popen(
                [sys.executable, *words],
                cwd=ROOT,
                stdin=subprocess.PIPE if stdin else subprocess.DEVNULL,
                stdout=subprocess.PIPE if stdin else subprocess.DEVNULL,
                stderr=said,
            )
        self._held.callback(_end, process)
        return process


def _end(process: Process) -> None:
    process.kill()
    process.communicate()


def _state(phone: ClientConnection) -> dict[str, Any]:
    """The next state that the phone gets."""
    while True:
        message = phone.recv(timeout=SOON_S)
        told = json.loads(message) if isinstance(message, str) else {}
        if "there" in told:
            phone.send(json.dumps({"here": True}))
        if "state" in told:
            return dict(told["state"])
