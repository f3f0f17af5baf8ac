"""A program under test with all its descendants: their CPU time, their memory, their end."""

import contextlib
import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_SET_CHILD_SUBREAPER = 36
_GRACE_S = 3.0


def adopt_orphans() -> None:
    """Processes whose parent dies become ours, so that all are counted and ended."""
    ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


class Program:
    """Its descendants are all processes below this one, except ``apart``."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], apart: int) -> None:
        self._apart = apart
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def cpu(self) -> float:
        """CPU seconds of all descendants so far, including those that have ended."""
        return sum(seconds for _, seconds in self._tree())

    def pss_mb(self) -> float:
        """Resident memory, with a share of shared pages (PSS)."""
        return self._memory_mb("Pss")

    def own_mb(self) -> float:
        """Memory that is backed by no file, and so shared with nobody."""
        return self._memory_mb("Pss_Anon")

    def children(self) -> list[int]:
        return [pid for pid, (parent, _) in _processes().items() if parent == self.process.pid]

    def end(self) -> None:
        for blow, seconds in ((signal.SIGTERM, _GRACE_S), (signal.SIGKILL, 2 * _GRACE_S)):
            until = time.monotonic() + seconds
            while time.monotonic() < until:
                living = [pid for pid, _ in self._tree()]
                if not living:
                    return
                for pid in living:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, blow)
                time.sleep(0.1)
                self.process.poll()
                _bury(living)

    def _memory_mb(self, kind: str) -> float:
        return sum(memory_kb(pid, kind) for pid, _ in self._tree()) / 1024

    def _tree(self) -> Iterator[tuple[int, float]]:
        found = _processes()
        children: dict[int, list[int]] = {}
        for pid, (parent, _) in found.items():
            children.setdefault(parent, []).append(pid)
        waiting = [pid for pid in children.get(os.getpid(), []) if pid != self._apart]
        while waiting:
            pid = waiting.pop()
            yield pid, found[pid][1]
            waiting += children.get(pid, [])


def _processes() -> dict[int, tuple[int, float]]:
    """Parent and CPU seconds by process."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, IndexError):
            fields = (folder / "stat").read_text("latin-1").rpartition(")")[2].split()
            found[int(folder.name)] = int(fields[1]), sum(map(int, fields[11:15])) / _TICKS
    return found


def memory_kb(pid: int, kind: str) -> int:
    """What /proc/PID/smaps_rollup says of a kind of memory; 0 for a process that is not there."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith(f"{kind}:"):
                return int(line.split()[1])
    return 0


def _bury(pids: Sequence[int]) -> None:
    """Reaps adopted processes."""
    for pid in pids:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(pid, os.WNOHANG)
