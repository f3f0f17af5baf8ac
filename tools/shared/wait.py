"""Waiting for something that comes true by itself in another program."""

import time
from collections.abc import Callable


def wait(true: Callable[[], bool], what: str, seconds: float) -> float:
    """Seconds until it came true; AssertionError if it did not."""
    began = time.monotonic()
    while not true():
        if time.monotonic() - began > seconds:
            raise AssertionError(f"{what} did not come within {seconds:.0f} s")
        time.sleep(0.02)
    return time.monotonic() - began
