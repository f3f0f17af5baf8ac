"""Schedules messages, and the waits of a link that was cut. Nothing at the screen changes either."""

import hashlib
import math
from datetime import datetime

HEALTH_S = 300
LONGEST_WAIT_S = 300.0
_FIRST_WAIT_S = 20.0
"""Spreads the kiosks of a broker that has restarted: it greets some hundreds a second."""

SPREAD_S = 20.0
"""Spreads the polls of kiosks that are notified at once."""


def offset(name: str) -> int:
    """Seconds, fixed for a kiosk, so that a thousand of them do not send at once."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) % HEALTH_S


def turn(name: str, now: datetime) -> int:
    """The number of this kiosk's last scheduled time."""
    return math.floor((now.timestamp() - offset(name)) / HEALTH_S)


def until_turn(name: str, now: datetime) -> float:
    """Seconds until the next one."""
    return (turn(name, now) + 1) * HEALTH_S + offset(name) - now.timestamp()


def wait(attempt: int, chance: float) -> float:
    """Seconds before the ``attempt``-th further try, from 1; ``chance`` is from 0 to 1.

    Anything between 1 s and a limit that doubles up to 300 s, so that kiosks that were cut at the same time
    do not come back at the same time.
    """
    limit: float = min(_FIRST_WAIT_S * 2 ** min(attempt - 1, 10), LONGEST_WAIT_S)
    return 1 + chance * (limit - 1)
