"""Whole screens as processes: the agent, the gate behind its socket and, where a story needs it, the window.

On a machine systemd starts a gate for each connection and the window after each of its ends; here threads do.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.base.enrolment.kept_enrolment import FILE, agents_part, kiosks_part
from kiosk.fleet.agent.gate_client import ask
from tools.shared.wait import wait

ROOT = Path(__file__).parents[3]
WITHIN_S = 300
INSTALLED = """organisation = "other"
name = "Installed"
country = "IT"
time_zone = "Europe/Rome"
languages = ["en"]
"""


@dataclass
class FleetScreen:
    """``cpu_s`` is what its agent and its gate have taken so far, with their children."""

    folder: Path
    enrolment: Enrolment
    cpu_s: float = 0
    _gates: threading.Thread | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        return self.enrolment.name

    @property
    def state(self) -> Path:
        return self.folder / "state"

    @property
    def agent(self) -> Path:
        return self.folder / "agent"

    @property
    def gate(self) -> Path:
        return self.folder / "gate.sock"

    @property
    def installed(self) -> Path:
        return self.folder / "etc/site.toml"

    def __enter__(self) -> "FleetScreen":
        for made in (self.state, self.agent, self.installed.parent, self.folder / "run"):
            made.mkdir(parents=True)
        self.installed.write_text(INSTALLED, "utf-8")
        (self.state / FILE).write_bytes(kiosks_part(self.enrolment))
        (self.agent / FILE).write_bytes(agents_part(self.enrolment))
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind(str(self.gate))
        self._listener.listen()
        self._gates = threading.Thread(target=self._serve, daemon=True)
        self._gates.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        assert self._gates
        self._gates.join()

    def poll(self) -> dict[str, object]:
        """What the agent says of one poll."""
        words = [sys.executable, "-E", "-s", "-m", "kiosk.fleet.agent", "poll"]
        places = ["--folder", str(self.agent), "--gate", str(self.gate)]
        self._run([*words, *places], stdin=subprocess.DEVNULL)
        told: dict[str, object] = json.loads((self.agent / "outcome.json").read_bytes())
        return told

    def facts(self) -> dict[str, object]:
        told = ask(self.gate, {"verb": "status"}, WITHIN_S)["ok"]
        assert isinstance(told, dict)
        return told

    def site(self) -> str:
        """The text of the site.toml that counts here."""
        sites = AppliedSites(self.state)
        return sites.site(sites.last().digest).read_text("utf-8")

    def _serve(self) -> None:
        while True:
            try:
                peer, _ = self._listener.accept()
            except OSError:
                return
            with peer:
                places = {
                    "STATE_DIRECTORY": str(self.state),
                    "RUNTIME_DIRECTORY": str(self.folder / "boot"),
                    "AWARENESS_KIOSK_COPY": str(self.agent / "copy"),
                    "AWARENESS_KIOSK_SITE": str(self.installed),
                }
                words = [sys.executable, "-E", "-s", "-m", "kiosk.fleet.gate"]
                self._run(words, stdin=peer, stdout=peer, env={"PATH": os.environ["PATH"], **places})

    def _run(self, words: list[str], **how: object) -> None:
        log = (self.folder / "log.txt").open("ab")
        with log, subprocess.Popen(words, cwd=ROOT, stderr=log, **how) as process:  # type: ignore[call-overload]
            _, _, used = os.wait4(process.pid, 0)
            process.returncode = 0
            self.cpu_s += used.ru_utime + used.ru_stime


@dataclass
class RestartedWindow:
    """The window of a screen, started again whenever it ends. ``crashes`` says for which site it does."""

    screen: FleetScreen
    crashes: Callable[[str], bool]
    starts: int = 0
    _ended: bool = False

    def __enter__(self) -> "RestartedWindow":
        self._thread = threading.Thread(target=self._supervise, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended = True
        with suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGTERM)
        self._thread.join()

    def _supervise(self) -> None:
        screen = self.screen
        shown = ["--platform", "offscreen", "--windowed", "640x360"]
        places = ["--site", str(screen.installed), "--state", str(screen.state)]
        words = [sys.executable, str(ROOT / "main.py"), "run", *shown, *places]
        environment = {**os.environ, "RUNTIME_DIRECTORY": str(screen.folder / "run")}
        while not self._ended:
            with (screen.folder / "window.txt").open("ab") as log:
                self._process = subprocess.Popen(words, cwd=ROOT, env=environment, stderr=log)
            self.starts += 1
            if self.crashes(AppliedSites(screen.state).last().digest):
                self._await_note()
                self._process.send_signal(signal.SIGSEGV)
            self._process.wait()

    def _await_note(self) -> None:
        """A start that has written nothing down yet is none."""
        note = self.screen.folder / "run/starts.json"
        before = self._written(note)
        wait(lambda: self._process.poll() is not None or self._written(note) != before, "the note", WITHIN_S)

    def _written(self, note: Path) -> int:
        return note.stat().st_mtime_ns if note.exists() else 0
