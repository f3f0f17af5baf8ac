"""The list of all findings, page by page."""

from kiosk.base.clock import Moment
from kiosk.core.staff.panel_rule import stay, turned
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.state import State
from kiosk.core.state.world import World


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    if isinstance(event, se.RowsTurnedTo):
        return turned(state, page, event.first, len(page.findings or ()))
    return stay(state, page, event, world, now)
