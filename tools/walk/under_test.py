"""A program under test: it runs on a copy of a site, in a folder of its own, and tells of itself."""

import contextlib
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
from abc import ABC, abstractmethod
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tools.shared import ROOT
from tools.shared.ear import SOCKET, ask
from tools.walk.ground import Ground
from tools.walk.other_qml import QML
from tools.walk.silent_voice import SPEAKS
from tools.walk.site_copy import SiteCopy

START_S = 120.0


class ProgramEnded(AssertionError):
    """The program has gone or hangs, with its last words."""


class ProgramUnderTest[Report](ABC):
    """Shows a site on this ground, and tells of itself by reports of one kind."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def __enter__(self) -> Self:
        self._held = contextlib.ExitStack()
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-walk-"))
        self._held.callback(shutil.rmtree, self.folder, ignore_errors=True)
        self._home, self._ear, self._log = (self.folder / name for name in ("home", "ear", "log"))
        try:
            self._home.mkdir(mode=0o700)
            self.site = self._copied_site(self.folder / "site")
            self._begin()
        except BaseException:
            self._held.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._held.close()

    def said(self) -> str:
        """Everything that it has written so far."""
        return self._log.read_text("utf-8", "replace")

    def tell(self, whole: bool) -> Report:
        """``whole``: with complaints and all else that takes long."""
        file = self.folder / "told"
        self.ask("tell", str(file), "whole" if whole else "light")
        report: Report = pickle.loads(file.read_bytes())
        return report

    def ask(self, *words: str) -> Any:
        """Its answer; ProgramEnded if it gives none."""
        try:
            return ask(self._ear, " ".join(words))
        except (ConnectionRefusedError, FileNotFoundError, TimeoutError) as error:
            raise ProgramEnded(
                f"it gives no answer ({error}), and wrote: {self.said().strip()[-300:]}"
            ) from None

    @abstractmethod
    def _begin(self) -> None:
        """Returns when it has started, on a screen of its own; ``_held`` ends both."""

    def _copied_site(self, folder: Path) -> SiteCopy:
        return SiteCopy(folder, self._ground.switch, self._ground.speaks)

    def _variables(self) -> dict[str, str]:
        """Of the environment, besides those that each run needs."""
        other = {QML: str(self._ground.qml)} if self._ground.qml else {}
        voice = {SPEAKS: "yes"} if self._ground.speaks else {}
        return other | voice

    def _run_kiosk(self, display: str, ear: str, *options: str) -> subprocess.Popen[bytes]:
        """Runs it with the test socket of the module ``ear``."""
        where = ("--site", str(self.site.file), "--state", str(self.folder / "state"))
        return self._run(display, ear, "run", *where, "--platform", "xcb", "--renderer", "software", *options)

    def _run(self, display: str, module: str, *words: str) -> subprocess.Popen[bytes]:
        folders = {"HOME": str(self._home), "XDG_RUNTIME_DIR": str(self._home)}
        seen = {"DISPLAY": display, SOCKET: str(self._ear)}
        with self._log.open("ab") as log:
            return subprocess.Popen(
                (sys.executable, "-m", module, *words),
                cwd=ROOT,
                env={"PATH": os.environ["PATH"], **folders, **seen, **self._variables()},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )


def end(process: subprocess.Popen[bytes]) -> None:
    """Ends it in order, or after ten seconds by force."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
