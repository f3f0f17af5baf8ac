"""The list of talks, page by page."""

from kiosk.core.base.clock import Moment
from kiosk.core.kernel import staff_events as se
from kiosk.core.kernel.event import Event
from kiosk.core.kernel.scenes.staff_page import StaffPage
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.core.staff.panel_rule import stay, turned
from kiosk.core.talk import resuming


def is_offered(state: State, world: World, now: Moment) -> bool:
    return bool(world.talks.programmes)


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    if isinstance(event, se.RowsTurnedTo):
        kept = resuming.offered(state.house.kept, world) is not None
        return turned(state, page, event.first, len(world.talks.programmes) + kept)
    return stay(state, page, event, world, now)
