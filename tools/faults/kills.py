"""kill -9 at every system call that changes the state: nothing is lost or broken, and the next start repairs
it.
"""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.faults.state import change, leftovers, look, make_site, nothing_lost
from tools.shared import ROOT

_CALLS = "openat,mkdir,mkdirat,write,pwrite64,ftruncate,fsync,rename,renameat2,unlink,unlinkat,rmdir,fchmod"
_TRIES = 5


def at_every_call() -> str:
    """Once into an empty folder, once over the files of an older site."""
    done: Counter[str] = Counter()
    with TemporaryDirectory(prefix="kiosk-faults-") as name:
        folder = Path(name)
        site = make_site(folder)
        for first in (True, False):
            template = folder / f"template-{first}"
            template.mkdir()
            if not first:
                assert _write(template, site).returncode == 0
                change(site, 1)
            for call, number in _changing(template, site, folder):
                done[call] += _kill(template, site, folder, call, number)
    what = ", ".join(f"{count} {call}" for call, count in done.most_common())
    return f"{done.total()} kills: {what}; 0 lost, 0 broken, all healed by the next start"


def _write(state: Path, site: Path, *before: str) -> subprocess.CompletedProcess[bytes]:
    command = [*before, sys.executable, "-m", "tools.faults.scribe", str(state), str(site)]
    (state / "run").mkdir(exist_ok=True)
    return subprocess.run(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
        # If strace dies with its child, a terminal would stop the rest of its process group.
        start_new_session=True,
    )


def _changing(template: Path, site: Path, folder: Path) -> list[tuple[str, int]]:
    """The system calls of an undisturbed run that change the state, each numbered among those of its kind."""
    state = _fresh(template, folder)
    log = folder / "log"
    assert _write(state, site, *_strace(log)).returncode == 0
    counted: Counter[tuple[str, str]] = Counter()
    found = []
    for process, call, line in _calls(log):
        counted[process, call] += 1
        if _changes(call, line, state):
            found.append((call, counted[process, call]))
    return found


def _kill(template: Path, site: Path, folder: Path, call: str, number: int) -> int:
    """1 for a kill right before a change of the state; 0 if the program took another path every time."""
    for _ in range(_TRIES):
        state = _fresh(template, folder)
        before = look(state)
        log = folder / "log"
        ended = _write(state, site, *_strace(log, f"inject={call}:signal=SIGKILL:when={number}"))
        *_, (_, last, line) = _calls(log)
        if ended.returncode == 0 or last != call or not _changes(call, line, state):
            continue
        nothing_lost(before, look(state))
        healed = _write(state, site)
        assert healed.returncode == 0, healed.stderr.decode()
        after = look(state)
        nothing_lost(before, after)
        assert after.start_picture and after.previous and after.began and after.last_seen and after.pin
        assert leftovers(state) == [], leftovers(state)
        return 1
    return 0


def _fresh(template: Path, folder: Path) -> Path:
    state = folder / "state"
    shutil.rmtree(state, ignore_errors=True)
    shutil.copytree(template, state)
    return state


def _strace(log: Path, *expressions: str) -> list[str]:
    words = [
        "strace",
        "-f",
        "-y",
        "-qq",
        "-s",
        "200",
        "-o",
        str(log),
        "-e",
        f"trace={_CALLS}",
    ]
    return words + [word for expression in expressions for word in ("-e", expression)]


def _calls(log: Path) -> Iterator[tuple[str, str, str]]:
    """Process, name and whole line of each call; an interrupted call counts once."""
    for line in log.read_text("utf-8", "replace").splitlines():
        if found := re.match(r"(\d+) +(\w+)\(", line):
            yield found[1], found[2], line


def _changes(call: str, line: str, state: Path) -> bool:
    return str(state) in line and (call != "openat" or "O_CREAT" in line)
