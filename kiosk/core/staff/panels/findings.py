"""The list of all that was found, page by page."""

from kiosk.base.clock import Moment
from kiosk.core.kernel import staff_events as se
from kiosk.core.kernel.event import Event
from kiosk.core.kernel.scenes.staff_page import StaffPage
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.core.staff.panel_rule import stay, turned


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    if isinstance(event, se.RowsTurnedTo):
        return turned(state, page, event.first, len(page.findings or ()))
    return stay(state, page, event, world, now)
