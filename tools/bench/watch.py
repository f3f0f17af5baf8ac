"""Waits for events on the screen."""

import time
from collections.abc import Callable
from functools import partial

import numpy as np

from tools.shared import wait
from tools.shared.framebuffer import Framebuffer, Pixels

NAP = 0.0008
"""Seconds between two samples of moving things."""

ANSWER = 0.01
"""The picture has changed when this share of the samples has; the route and a pressed button are smaller."""

STILL_S = 0.8
"""Seconds without a change after which the stage is at rest."""

ANOTHER = 0.5
"""Another panel has come when this share of the samples differs, as its field does."""

_ROWS = 2
"""Every second row is sampled: in each frame the tip of the line reaches one of them, however slow it is."""
_TEAR_S = 0.005
"""Changes closer than this are parts of one frame."""

_LOOK_S = 0.003
"""Seconds between two looks at what is to come true, such as a panel that is at rest."""


until = partial(wait.until, nap_s=_LOOK_S)


def wait_for_rest(screen: Framebuffer, seconds: float) -> bool:
    """Until the stage has not changed for a moment."""
    return _frames(screen, seconds) is not None


def answer(screen: Framebuffer, seconds: float, begin: Callable[[], None]) -> float | None:
    """Seconds from ``begin`` to a changed picture."""
    before = screen.samples()
    began = time.monotonic()
    begin()
    while (now := time.monotonic()) - began < seconds:
        if np.mean(screen.samples() != before) >= ANSWER:
            return now - began
        time.sleep(NAP / 2)
    return None


def hand_over(screen: Framebuffer, seconds: float, lasts: float) -> list[float] | None:
    """The times of the frames of the next hand-over of this length; the stage is at rest now.

    Other movements, such as the second stroke of a motif, are ignored.
    """
    end = time.monotonic() + seconds
    while True:
        rest = screen.stage().copy()
        if until(partial(_differs, screen, rest), end - time.monotonic()) is None:
            return None
        times = _frames(screen, end - time.monotonic() + lasts, partial(_another, screen, rest), lasts)
        if times is None or _another(screen, rest):
            return times


def _differs(screen: Framebuffer, before: Pixels) -> bool:
    return not np.array_equal(screen.stage(), before)


def _another(screen: Framebuffer, before: Pixels) -> bool:
    return bool(np.mean(screen.stage() != before) > ANOTHER)


def _frames(
    screen: Framebuffer, seconds: float, goes_on: Callable[[], bool] = lambda: False, lasts: float = 0.0
) -> list[float] | None:
    """Times at which the stage changed, until it is at rest; None if it never is.

    A movement that ``goes_on`` is watched for as long as it ``lasts``, including pauses.
    """
    last = screen.stage(_ROWS).copy()
    times: list[float] = []
    began = changed = now = time.monotonic()
    while now - changed < STILL_S or (now - began < lasts and goes_on()):
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
