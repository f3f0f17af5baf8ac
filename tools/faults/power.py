"""Power cuts during writes of the state: the files on the disk are always whole."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.faults.state import change, leftovers, look, make_site, nothing_lost
from tools.shared import ROOT

PULLS = 30
CONTROLS = 5
LONGEST_S = 3.0
AIM_S = 30.0


def pulls() -> str:
    """Copies the disk at some moment, every other time during a write, and checks the copy."""
    middle = sum(_pulls(PULLS, "commit=300"))
    return f"{PULLS} of {PULLS} whole and healed by the next start; {middle} fell into a file being written"


def without_fsync() -> str:
    """The same without fsync, to show that the check above can fail at all."""
    broken = 0
    for _ in range(CONTROLS):
        try:
            sum(_pulls(1, "commit=1", "env", f"LD_PRELOAD={_no_fsync()}"))
        except (AssertionError, ValueError):
            broken += 1
    assert broken, "without fsync nothing breaks: the pulls prove nothing"
    return f"{broken} of {CONTROLS} broken where fsync is left out"


def _pulls(count: int, option: str, *before: str) -> Iterator[bool]:
    """Whether each fell into a write; ``before`` are words before the writer."""
    with TemporaryDirectory(prefix="kiosk-faults-", dir="/dev/shm") as name:
        folder = Path(name)
        site = make_site(folder)
        disk, pulled = folder / "disk", folder / "pulled"
        _make(disk)
        with _mounted(disk, folder / "state", option) as state:
            # What it wrote has to reach the disk by itself.
            _run_once(state, site)
            known = look(state)
            for number in range(count):
                writer = _writer(state, site, number, *before)
                time.sleep(random.uniform(0.3, LONGEST_S))
                if number % 2:
                    _await_unfinished(state)
                os.killpg(writer.pid, signal.SIGSTOP)
                shutil.copyfile(disk, pulled)
                os.killpg(writer.pid, signal.SIGKILL)
                writer.wait()
                with _mounted(pulled, folder / "after", option) as after:
                    nothing_lost(known, look(after))
                    yield leftovers(after) != []
                    _run_once(after, site)
                    nothing_lost(known, look(after))
                    assert leftovers(after) == [], leftovers(after)


def _await_unfinished(state: Path) -> None:
    """Returns in the short time in which a file is written and does not count yet."""
    end = time.monotonic() + AIM_S
    while not leftovers(state):
        assert time.monotonic() < end, "nothing is written"


def _no_fsync() -> Path:
    return next(Path("/usr/lib").glob("*/libeatmydata.so"))


def _make(disk: Path) -> None:
    with disk.open("wb") as file:
        file.truncate(32 << 20)
    subprocess.run(("mkfs.ext4", "-q", "-F", str(disk)), check=True, timeout=60)


@contextmanager
def _mounted(disk: Path, folder: Path, option: str) -> Iterator[Path]:
    """With ``commit=300`` nothing reaches the disk by itself during a test."""
    folder.mkdir(exist_ok=True)
    subprocess.run(("mount", "-o", f"loop,{option}", str(disk), str(folder)), check=True, timeout=60)
    try:
        yield folder
    finally:
        subprocess.run(("umount", "-l", str(folder)), check=True, timeout=60)


def _run_once(state: Path, site: Path) -> None:
    (state / "run").mkdir(exist_ok=True)
    subprocess.run(_command(state, site), cwd=ROOT, check=True, capture_output=True, timeout=60)


def _writer(state: Path, site: Path, number: int, *before: str) -> subprocess.Popen[bytes]:
    """Writes again and again, each time another number."""
    for each in range(2):
        sites = site.parent.parent / f"site-{each}"
        shutil.rmtree(sites, ignore_errors=True)
        shutil.copytree(site.parent, sites)
        change(sites / "site.toml", 10 + 2 * number + each)
    words = " ".join([*before, *_command(state, Path("$site"))])
    loop = f'while :; do for site in "{site.parent.parent}"/site-[01]/site.toml; do {words}; done; done'
    return subprocess.Popen(
        ("sh", "-c", loop),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _command(state: Path, site: Path) -> list[str]:
    return [sys.executable, "-m", "tools.faults.scribe", str(state), str(site)]
