"""The state of a number: whether a call confirmed it, and for how long."""

from datetime import date
from enum import StrEnum

from kiosk.core.site.helplines import Emergency, Helpline


class NumberState(StrEnum):
    """Only SHOWN and SOON are on the screen. FUTURE: the day of its call has not come yet; WRONG: somebody
    has called it and found it wrong.
    """

    NEVER = "never"
    SHOWN = "shown"
    SOON = "soon"
    ENDED = "ended"
    FUTURE = "future"
    WRONG = "wrong"


def state_of(line: Emergency | Helpline, today: date) -> NumberState:
    """Returns the state of a number that nobody has found wrong."""
    if line.confirmed_on is None or line.confirmed_by is None:
        return NumberState.NEVER
    if line.confirmed_on > today:
        return NumberState.FUTURE
    if not line.is_confirmed(today):
        return NumberState.ENDED
    return NumberState.SOON if line.runs_out_soon(today) else NumberState.SHOWN
