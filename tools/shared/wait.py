"""Waiting for what another program does."""

import time
from collections.abc import Callable


def wait(true: Callable[[], bool], what: str, seconds: float) -> float:
    """Seconds until ``true`` holds; AssertionError with ``what`` if it does not in time."""
    began = time.monotonic()
    while not true():
        if time.monotonic() - began > seconds:
            raise AssertionError(f"not within {seconds:.0f} s: {what}")
        time.sleep(0.02)
    return time.monotonic() - began
