"""CPU time at rest, of a hand-over and of a second stroke, from samples."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

MARGIN = 6
"""Samples around a movement that do not count as rest."""

_LEAST_REST_S = 1.0


@dataclass(frozen=True, slots=True)
class CpuSample:
    """``spent`` is all CPU time until then; ``moved``: the stage has changed since the previous sample."""

    at: float
    spent: float
    moved: bool


@dataclass(frozen=True, slots=True)
class Spent:
    """Percent of a core at rest; seconds for a movement, beyond those of rest."""

    rest_percent: float | None = None
    handover_s: float | None = None
    second_s: float | None = None


def spent(looks: Sequence[CpuSample], another: Callable[[int, int], bool]) -> Spent:
    """``another`` is whether two samples show different panels: then the movement between them is a
    hand-over.

    A movement that keeps the panel is its second stroke. Only whole movements count.
    """
    busy = [any(look.moved for look in looks[max(0, i - MARGIN) : i + MARGIN]) for i in range(len(looks))]
    still = [pair for pair in pairwise(range(len(looks))) if not any(busy[i] for i in pair)]
    rested = sum(looks[after].at - looks[before].at for before, after in still)
    if rested < _LEAST_REST_S:
        return Spent()
    rate = sum(looks[after].spent - looks[before].spent for before, after in still) / rested
    handovers: list[float] = []
    seconds: list[float] = []
    for begin, end in _movements(busy):
        cost = looks[end].spent - looks[begin].spent - rate * (looks[end].at - looks[begin].at)
        (handovers if another(begin, end) else seconds).append(cost)
    return Spent(rate * 100, _mean(handovers), _mean(seconds))


def _movements(busy: Sequence[bool]) -> list[tuple[int, int]]:
    """The last sample at rest before each, and the first after it."""
    found, begin = [], None
    for before, now in pairwise(range(len(busy))):
        if busy[now] and not busy[before]:
            begin = before
        elif busy[before] and not busy[now] and begin is not None:
            found.append((begin, now))
            begin = None
    return found


def _mean(values: Sequence[float]) -> float | None:
    return statistics.mean(values) if values else None
