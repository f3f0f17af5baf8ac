"""A state folder that is full, read-only, missing or hangs: the screen and the saved files stay."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.faults.cage import KIOSK, Cage, is_black
from tools.faults.scribe import SIZE
from tools.faults.state import Known, change, look, make_site, nothing_lost
from tools.shared.wait import wait

WATCHED_S = 8.0


def full() -> str:
    """No byte is free at the start; older files stay."""
    return _try(_fill)


def read_only() -> str:
    return _try(lambda folder: _run("mount", "-o", "remount,ro", str(folder)))


def gone() -> str:
    """The folder cannot be created: a file has its name."""
    with TemporaryDirectory(prefix="kiosk-faults-") as name:
        site = make_site(Path(name))
        (Path(name) / "state").write_text("no folder", "utf-8")
        _watch(site, Path(name) / "state")
    return "the loop runs without one"


def hangs() -> str:
    """Writes block for as long as the disk hangs; then it accepts them."""
    with TemporaryDirectory(prefix="kiosk-faults-") as name, _image(Path(name)) as state:
        site = make_site(Path(name))
        _watch(site, state, lasts=True)
        before = look(state)
        change(site, 2)
        with ExitStack() as frozen:
            frozen.enter_context(_frozen(state))
            with _started(site, state) as cage:
                cage.wait_for_loop()
                slowest = _slowest_answer(cage)
                cage.open_page()
                frozen.close()
                wait(lambda: look(state) != before, "what is kept", WATCHED_S)
        nothing_lost(before, look(state))
    return f"the loop runs, it answers within {slowest * 1000:.0f} ms"


def _try(spoil: Callable[[Path], None]) -> str:
    with TemporaryDirectory(prefix="kiosk-faults-") as name, _disk(Path(name) / "state") as state:
        site = make_site(Path(name))
        _watch(site, state, lasts=True)
        before = look(state)
        change(site, 2)
        spoil(state)
        _watch(site, state)
        nothing_lost(before, look(state))
        kept = _counted(before)
    return f"the loop runs, {kept} things that were kept stay"


@contextmanager
def _disk(folder: Path) -> Iterator[Path]:
    """A disk of 2 MB at ``folder``."""
    folder.mkdir()
    _run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        _run("umount", "-l", str(folder))


@contextmanager
def _image(folder: Path) -> Iterator[Path]:
    """A disk of 64 MB with a file system that can be frozen."""
    image, disk = folder / "image", folder / "state"
    disk.mkdir()
    with image.open("wb") as file:
        file.truncate(64 << 20)
    _run("mkfs.ext4", "-q", str(image))
    _run("mount", "-o", "loop", str(image), str(disk))
    try:
        yield disk
    finally:
        _run("umount", "-l", str(disk))


@contextmanager
def _frozen(folder: Path) -> Iterator[None]:
    _run("fsfreeze", "-f", str(folder))
    try:
        yield
    finally:
        _run("fsfreeze", "-u", str(folder))


def _fill(folder: Path) -> None:
    try:
        with (folder / "filler").open("wb", buffering=0) as file:
            for size in (4096, 1):
                while True:
                    try:
                        file.write(bytes(size))
                    except OSError:
                        break
    finally:
        assert os.statvfs(folder).f_bavail == 0


def _started(site: Path, state: Path) -> Cage:
    command = (*KIOSK[:-1], "--site", str(site), "--state", str(state))
    return Cage(command, size=f"{SIZE[0]}x{SIZE[1]}")


def _slowest_answer(cage: Cage) -> float:
    """The longest time in seconds for which the window's thread was busy."""
    slowest, end = 0.0, time.monotonic() + WATCHED_S
    while (asked := time.monotonic()) < end:
        cage.ask("look")
        slowest = max(slowest, time.monotonic() - asked)
        time.sleep(0.02)
    return slowest


def _watch(site: Path, state: Path, lasts: bool = False) -> None:
    """The kiosk with this site and state; with ``lasts`` until it has written the files of a start."""
    with _started(site, state) as cage:
        cage.wait_for_loop()
        time.sleep(2.0 if lasts else WATCHED_S)
        assert cage.lives()
        assert cage.ask("look")["scene"] == "Loop"
        assert not is_black(cage.picture())
        said = cage.said()
        assert "Traceback" not in said and "CRITICAL" not in said, said[-1500:]


def _counted(known: Known) -> int:
    return sum((known.last_seen is not None, known.began is not None, known.start_picture))


def _run(*words: str) -> None:
    subprocess.run(words, check=True, timeout=20)
