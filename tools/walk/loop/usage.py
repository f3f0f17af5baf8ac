"""What a process holds: memory, files and threads, and whether they grow."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tools.shared.program import memory_kb

MOST_MB = 6.0
"""By which memory may grow from the second third of a run to the last: caches fill."""

MOST_HANDLES = 1.0
"""So many files or threads come and go with a panel."""


@dataclass(frozen=True, slots=True)
class Usage:
    """``own_mb`` is memory that is backed by no file."""

    own_mb: float
    files: int
    threads: int


def usage_of(process: int) -> Usage:
    folder = Path(f"/proc/{process}")
    return Usage(
        memory_kb(process, "Pss_Anon") / 1024,
        len(list((folder / "fd").iterdir())),
        len(list((folder / "task").iterdir())),
    )


def growth(found: Sequence[Usage]) -> list[str]:
    """What grew, in words: the last third of the run beside the second."""
    third = len(found) // 3
    if not third:
        return []
    middle, last = found[third : 2 * third], found[-third:]
    grown = []
    memory = _more(middle, last, lambda usage: usage.own_mb)
    if memory > MOST_MB:
        grown.append(f"memory by {memory:.1f} MB")
    for name, of in (("files", _files), ("threads", _threads)):
        if (more := _more(middle, last, of)) > MOST_HANDLES:
            grown.append(f"{name} by {more:.0f}")
    return grown


def _more(middle: Sequence[Usage], last: Sequence[Usage], of: Callable[[Usage], float]) -> float:
    return median(map(of, last)) - median(map(of, middle))


def _files(usage: Usage) -> float:
    return usage.files


def _threads(usage: Usage) -> float:
    return usage.threads
