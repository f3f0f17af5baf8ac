"""Moves the dim number of a dark screen over all of it, against burn-in."""

STOP_S = 40.0
"""Seconds that it stays at one place."""

_PLACES = 1 << 12


def stop_at(seconds: float) -> int:
    """How many places it has left; ``seconds`` are monotonic."""
    return int(seconds // STOP_S)


def next_stop(seconds: float) -> float:
    """Monotonic seconds of the next move."""
    return (seconds // STOP_S + 1) * STOP_S


def place_of(stop: int) -> tuple[float, float]:
    """Shares of the free width and height; over many stops all parts of the screen are used alike."""
    at = stop % _PLACES + 1
    return _halton(at, 3), _halton(at, 2)


def _halton(number: int, base: int) -> float:
    share, part = 0.0, 1.0
    while number:
        part /= base
        share += part * (number % base)
        number //= base
    return share
