"""Traces of a visit on the disk: none, not even in the caches of a graphics driver."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.faults.cage import KIOSK
from tools.shared.ear import ask
from tools.shared.under_x import under_x
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
        with under_x((*KIOSK, "--renderer", "gpu"), server.name, home) as ear:
            wait(lambda: ask(ear, "look")["scene"] == "Loop", "the loop", 30)
            before = _settled(home)
            for control in VISIT:
                _touch(ear, control)
            assert ask(ear, "look")["scene"] == "Visit"
            _touch(ear, "startAgain")
            time.sleep(SETTLED_S)
        changed = sorted(name for name, what in _files(home).items() if before.get(name) != what)
    assert not changed, changed
    return f"none of {len(before)} files is new or changed after a visit and the end"


def _touch(ear: Path, control: str) -> None:
    found = ask(ear, f"names {control}")[0] if control.endswith("-") else control
    places = ask(ear, f"where {found}")
    assert places, found
    ask(ear, f"touch {places[0][0]} {places[0][1]}")
    time.sleep(BREATH_S)


def _settled(folder: Path) -> Files:
    """Files once none has changed for some seconds; clips are looked into while the first panel rests."""
    before, since = _files(folder), time.monotonic()
    while time.monotonic() < since + SETTLED_S:
        time.sleep(BREATH_S)
        if (now := _files(folder)) != before:
            before, since = now, time.monotonic()
    return before


def _files(folder: Path) -> Files:
    """Size and time of each."""
    found = {path: path.stat() for path in folder.rglob("*") if path.is_file()}
    return {str(path.relative_to(folder)): (stat.st_size, stat.st_mtime_ns) for path, stat in found.items()}
