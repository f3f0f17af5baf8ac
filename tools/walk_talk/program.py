"""The program under test in its mode present, on two monitors, with the process for phones beside it."""

import contextlib
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tools.shared import ROOT
from tools.shared.ear import SOCKET, ask
from tools.shared.wait import wait
from tools.walk.other_qml import QML
from tools.walk.site_copy import SiteCopy
from tools.walk_talk.own_talk import OWN_TALK
from tools.walk_talk.report import TalkReport
from tools.walk_talk.two_screens import ROOM, TwoScreens

_START_S = 40.0


class TalkProgram:
    """``notes`` and ``room`` are the sizes of the monitors; ``qml`` is another tree of QML files."""

    def __init__(
        self, notes: tuple[int, int], room: tuple[int, int], language: str, qml: Path | None = None
    ) -> None:
        self._sizes, self._language, self._qml = (notes, room), language, qml
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        self._held = contextlib.ExitStack()
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-walk-talk-"))
        self._held.callback(shutil.rmtree, self.folder, ignore_errors=True)
        try:
            self.site = SiteCopy(self.folder / "site", switch=False)
            self._log, self._ear = self.folder / "log", self.folder / "ear"
            self._home, self._state = self.folder / "home", self.folder / "state"
            self._home.mkdir(mode=0o700)
            (self._state / "programmes").mkdir(parents=True)
            (self._state / "programmes/own-1.toml").write_text(OWN_TALK, "utf-8")
            self.screen = self._held.enter_context(TwoScreens(*self._sizes))
            self._held.callback(self._end_all)
            self._run("phones", "-m", "kiosk.phones", "--address", "127.0.0.1", "--port", "0")
            self.start()
        except BaseException:
            self._held.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._held.close()

    def dead(self) -> str:
        """Which of its processes has ended, "" for none."""
        return ", ".join(name for name, process in self._processes.items() if process.poll() is not None)

    def said(self) -> str:
        """Everything that both processes have written so far."""
        return self._log.read_text("utf-8", "replace")

    def tell(self, whole: bool) -> TalkReport:
        """``whole``: with complaints."""
        file = self.folder / "told"
        self.ask("tell", str(file), "whole" if whole else "light")
        report = pickle.loads(file.read_bytes())
        assert isinstance(report, TalkReport)
        return report

    def ask(self, *words: str) -> Any:
        return ask(self._ear, " ".join(words))

    def start(self) -> None:
        """Returns when there is a console."""
        where = ("--site", str(self.site.file), "--state", str(self._state), "--screen", ROOM)
        how = ("--platform", "xcb", "--renderer", "software", "--language", self._language)
        words = ("run", "--demo", "--mode", "present", *where, *how)
        self._run("program", "-m", "tools.walk_talk.ear", *words)
        wait(self._is_there, "the program starts", _START_S)
        wait(lambda: bool(self.ask("ready")), "the console", _START_S)

    def kill(self) -> None:
        """By kill -9."""
        process = self._processes.pop("program")
        process.kill()
        process.wait()
        self._ear.unlink()

    def end(self) -> int:
        """In order, as by the desktop at its end; the exit code."""
        process = self._processes.pop("program")
        process.terminate()
        try:
            return process.wait(15)
        finally:
            process.kill()
            self._ear.unlink()

    def _is_there(self) -> bool:
        return self._ear.exists() or self._processes["program"].poll() is not None

    def _run(self, name: str, *words: str) -> None:
        folders = {"HOME": str(self._home), "XDG_RUNTIME_DIR": str(self._home)}
        seen = {"DISPLAY": self.screen.name, SOCKET: str(self._ear)}
        other = {QML: str(self._qml)} if self._qml else {}
        with self._log.open("ab") as log:
            self._processes[name] = subprocess.Popen(
                (sys.executable, *words),
                cwd=ROOT,
                env={"PATH": os.environ["PATH"], **folders, **seen, **other},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def _end_all(self) -> None:
        for process in reversed(self._processes.values()):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
