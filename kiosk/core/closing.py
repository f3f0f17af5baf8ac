"""The way out of order, for when nothing can be shown."""

from kiosk.core.clock import Moment
from kiosk.core.pace import RETRY
from kiosk.core.shift import shift_at
from kiosk.core.showing import Showing
from kiosk.core.state import Closed, ClosedReason, State


def close(state: State, house: str, reason: ClosedReason, shown: Showing, now: Moment) -> State:
    """Nothing of a visit is left; wrong PINs still count."""
    closed = Closed(reason, now.seconds + RETRY)
    return State(closed, house, house, shown, shift=shift_at(now.seconds), tries=state.tries)
