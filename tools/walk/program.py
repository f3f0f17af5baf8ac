"""The program under test: it runs on a copy of a site, in an X server of its own, and tells of itself."""

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
from tools.shared.framebuffer import Framebuffer
from tools.shared.wait import wait
from tools.walk.ground import Ground
from tools.walk.other_qml import QML
from tools.walk.report import ProgramReport
from tools.walk.silent_voice import SPEAKS
from tools.walk.site_copy import SiteCopy

_START_S = 40.0


class WalkedProgram:
    """Shows a site on this ground."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def __enter__(self) -> Self:
        self._held = contextlib.ExitStack()
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-walk-"))
        self._held.callback(shutil.rmtree, self.folder, ignore_errors=True)
        try:
            self.site = self._copied_site(self.folder / "site")
            self.screen = self._held.enter_context(Framebuffer(size=self._ground.size))
            self._start()
        except BaseException:
            self._held.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._held.close()

    @property
    def pid(self) -> int:
        return self._process.pid

    def lives(self) -> bool:
        return self._process.poll() is None

    def said(self) -> str:
        """Everything that it has written so far."""
        return self._log.read_text("utf-8", "replace")

    def tell(self, whole: bool) -> ProgramReport:
        """``whole``: with words, accessible tree and complaints."""
        file = self.folder / "told"
        self.ask("tell", str(file), "whole" if whole else "light")
        report = pickle.loads(file.read_bytes())
        assert isinstance(report, ProgramReport)
        return report

    def ask(self, *words: str) -> Any:
        return ask(self._ear, " ".join(words))

    def _copied_site(self, folder: Path) -> SiteCopy:
        return SiteCopy(folder, self._ground.switch, self._ground.speaks)

    def _variables(self) -> dict[str, str]:
        """Of the environment, besides those that each run needs."""
        other = {QML: str(self._ground.qml)} if self._ground.qml else {}
        voice = {SPEAKS: "yes"} if self._ground.speaks else {}
        return other | voice

    def _start(self) -> None:
        home = self.folder / "home"
        home.mkdir(mode=0o700)
        self._ear, self._log = self.folder / "ear", self.folder / "log"
        folders = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
        seen = {"DISPLAY": self.screen.name, SOCKET: str(self._ear)}
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                self._command(),
                cwd=ROOT,
                env={"PATH": os.environ["PATH"], **folders, **seen, **self._variables()},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._held.callback(self._end)
        wait(lambda: self._has_started() or not self.lives(), "the kiosk starts", _START_S)
        assert self.lives(), f"the kiosk has ended: {self.said()[-2000:]}"

    def _has_started(self) -> bool:
        return self._ear.exists() and self.ask("scene")[2]

    def _command(self) -> tuple[str, ...]:
        where = ("--site", str(self.site.file), "--state", str(self.folder / "state"))
        how = ("--platform", "xcb", "--renderer", "software", "--language", self._ground.language)
        return (sys.executable, "-m", "tools.walk.ear", "run", "--demo", *where, *how)

    def _end(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
