"""The way out of order, for when nothing can be shown."""

from kiosk.core.base.clock import Moment
from kiosk.core.display.pixel_shift import shift_at
from kiosk.core.kernel.pace import RETRY
from kiosk.core.kernel.state import OutOfOrder, OutOfOrderReason, State
from kiosk.core.site.available_now import Showing


def close(state: State, house: str, reason: OutOfOrderReason, shown: Showing, now: Moment) -> State:
    """Nothing of a visit is left; wrong PINs still count."""
    closed = OutOfOrder(reason, now.seconds + RETRY)
    return State(closed, house, house, shown, shift=shift_at(now.seconds), tries=state.tries)
