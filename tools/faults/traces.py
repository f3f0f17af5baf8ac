"""Traces of a visit on the disk: none, not even in the caches of a graphics driver."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.faults.cage import KIOSK
from tools.shared import ROOT
from tools.shared.ear import SOCKET, ask
from tools.shared.wait import wait
from tools.shared.xserver import PLAIN, XServer

Files = dict[str, tuple[int, int]]

VISIT = ("explore", "tile-", "language", "language-ar", "contrast", "largerText", "advicePill")
SETTLED_S = 8.0
BREATH_S = 0.7


def files() -> str:
    """Painted by OpenGL, since its driver and Qt cache compiled shaders."""
    with TemporaryDirectory(prefix="kiosk-faults-") as name, XServer(PLAIN) as server:
        home = Path(name)
        with _started(home, server.name) as ear:
            time.sleep(SETTLED_S)
            before = _files(home)
            for control in VISIT:
                _touch(ear, control)
            assert ask(ear, "look")["scene"] == "Visit"
            _touch(ear, "startAgain")
            time.sleep(SETTLED_S)
        changed = sorted(name for name, what in _files(home).items() if before.get(name) != what)
    assert not changed, changed
    return f"none of {len(before)} files is new or changed after a visit and the end"


@contextmanager
def _started(home: Path, display: str) -> Iterator[Path]:
    ear = home / "ear"
    command = (*KIOSK, "--platform", "xcb", "--renderer", "gpu", "--state", str(home / "state"))
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "DISPLAY": display, SOCKET: str(ear)}
    kiosk = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        wait(ear.exists, "the kiosk", 30)
        wait(lambda: ask(ear, "look")["scene"] == "Loop", "the loop", 30)
        yield ear
    finally:
        kiosk.terminate()
        kiosk.wait(10)


def _touch(ear: Path, control: str) -> None:
    found = ask(ear, f"names {control}")[0] if control.endswith("-") else control
    places = ask(ear, f"where {found}")
    assert places, found
    ask(ear, f"touch {places[0][0]} {places[0][1]}")
    time.sleep(BREATH_S)


def _files(folder: Path) -> Files:
    """Size and time of each."""
    found = {path: path.stat() for path in folder.rglob("*") if path.is_file()}
    return {str(path.relative_to(folder)): (stat.st_size, stat.st_mtime_ns) for path, stat in found.items()}
