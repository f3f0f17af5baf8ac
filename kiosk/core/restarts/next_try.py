"""When a site that took too long to start is tried again: ever less often, and not for ever. Pure."""

PAUSES_S = (2 * 3600.0, 8 * 3600.0, 24 * 3600.0)
"""After it was left once, twice, three times; a machine that was busy has other hours too."""

SETTLED_S = 900.0
"""A machine that has just started is busy with that."""


def may_try(times: int, tried: float | None, uptime: float) -> bool:
    """``times`` it was left. ``tried`` is when, since the machine started; None before the first time.

    Both times are seconds since then, which no change of the clock moves.
    """
    if times > len(PAUSES_S):
        return False
    if tried is None or tried > uptime:
        return uptime >= SETTLED_S
    return uptime - tried >= PAUSES_S[max(times, 1) - 1]
