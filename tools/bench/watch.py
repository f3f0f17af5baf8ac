"""Waiting for what the screen shows."""

import time
from collections.abc import Callable

import numpy as np

from tools.bench.screen import Screen

NAP = 0.0008
"""Seconds between two looks at moving things."""

ANSWER = 0.01
"""A picture has changed when this share of the samples has; the route and a pressed look are smaller."""

STILL_S = 0.8
"""Seconds without a change after which a hand-over is over."""

_ROWS = 4
_TEAR_S = 0.005
"""Changes closer than this are parts of one frame."""


def until(true: Callable[[], bool], seconds: float) -> float | None:
    """The monotonic second at which it came true, None if it did not in time."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return None
        time.sleep(0.003)
    return time.monotonic()


def wait_for_rest(screen: Screen, seconds: float) -> bool:
    """Until the stage has stood still for a moment."""
    return _frames(screen, seconds) is not None


def answer(screen: Screen, seconds: float, begin: Callable[[], None]) -> float | None:
    """Seconds from ``begin`` to a changed picture."""
    before = screen.samples()
    began = time.monotonic()
    begin()
    while (now := time.monotonic()) - began < seconds:
        if np.mean(screen.samples() != before) >= ANSWER:
            return now - began
        time.sleep(NAP / 2)
    return None


def hand_over(screen: Screen, seconds: float) -> list[float] | None:
    """The times of the frames of the next hand-over; the stage is at rest now."""
    rest = screen.stage().copy()
    if until(lambda: not np.array_equal(screen.stage(), rest), seconds) is None:
        return None
    return _frames(screen, seconds)


def _frames(screen: Screen, seconds: float) -> list[float] | None:
    """Times at which the stage changed, until it stands still; None if it never does."""
    last = screen.stage(_ROWS).copy()
    times: list[float] = []
    began = changed = now = time.monotonic()
    while now - changed < STILL_S:
        if now - began > seconds:
            return None
        time.sleep(NAP)
        now = time.monotonic()
        seen = screen.stage(_ROWS)
        if not np.array_equal(seen, last):
            last = seen.copy()
            if not times or now - changed > _TEAR_S:
                times.append(now)
            changed = now
    return times
