"""The transition to *out of order*, if nothing can be shown."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.display.pixel_shift import shift_at
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.state.pace import RETRY
from kiosk.core.state.scenes.out_of_order import OutOfOrder, OutOfOrderReason
from kiosk.core.state.state import State, Visitor


def put_out_of_order(
    state: State, language: str, reason: OutOfOrderReason, shown: AvailableNow, now: Moment
) -> State:
    """Shows *out of order*, with nothing left of a visit."""
    kept = replace(state.house, language=language, available=shown, shift=shift_at(now.seconds))
    return replace(state, house=kept, visitor=Visitor(), scene=OutOfOrder(reason, now.seconds + RETRY))
