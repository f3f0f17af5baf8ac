"""Decides when a site that took too long to start is tried again: ever less often, and not for ever. Pure."""

PAUSES_S = (2 * 3600.0, 8 * 3600.0, 24 * 3600.0)
"""After the first, second and third failure; a machine that was busy has other hours too."""

SETTLED_S = 900.0
"""Seconds after boot in which the machine is busy."""


def may_try(times: int, tried: float | None, uptime: float) -> bool:
    """Whether to try again. It was given up ``times``, and last ``tried`` then; None before the first.

    Both are seconds since boot, which no change of the clock moves.
    """
    if times > len(PAUSES_S):
        return False
    if tried is None or tried > uptime:
        return uptime >= SETTLED_S
    return uptime - tried >= PAUSES_S[max(times, 1) - 1]
