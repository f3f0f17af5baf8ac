"""Waiting for what another program does."""

import time
from collections.abc import Callable

_NAP_S = 0.02


def wait(true: Callable[[], bool], what: str, seconds: float) -> float:
    """Seconds until ``true`` holds; AssertionError with ``what`` if it does not in time."""
    began = time.monotonic()
    held = until(true, seconds)
    if held is None:
        raise AssertionError(f"not within {seconds:.0f} s: {what}")
    return held - began


def until(true: Callable[[], bool], seconds: float, nap_s: float = _NAP_S) -> float | None:
    """The monotonic second at which it came true; None after the timeout. ``nap_s`` between two looks."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return None
        time.sleep(nap_s)
    return time.monotonic()
