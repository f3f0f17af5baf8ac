"""The overview, page by page where it is long."""

from kiosk.core.base.clock import Moment
from kiosk.core.kernel import events as ev
from kiosk.core.kernel import staff_events as en
from kiosk.core.kernel.staff_scene import StaffPage
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.core.staff.panel_rule import stay, turned
from kiosk.core.staff.status import status


def step(state: State, page: StaffPage, event: ev.Event, world: World, now: Moment) -> State:
    if isinstance(event, en.RowsTurnedTo):
        return turned(state, page, event.first, len(status(page, state, world, now)))
    return stay(state, page, event, world, now)
