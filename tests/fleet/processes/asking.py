"""Verbs as the desk writes them, and how long a test waits."""

import threading
import time
from datetime import UTC, datetime, timedelta

LONG = 40.0
"""Seconds: the first wait after a cut may be twenty."""


def order(verb, name, lasts=60, **fields):
    until = datetime.now(UTC) + timedelta(seconds=lasts)
    return {"verb": verb, "id": name, "until": until.isoformat(), **fields}


def is_true(ask, seconds=LONG):
    """Asks again until it is."""
    ends, pause = time.monotonic() + seconds, threading.Event()
    while not ask():
        if time.monotonic() > ends:
            return False
        pause.wait(0.05)
    return True
