"""Hours of today: each touch holds at once."""

from dataclasses import replace

from kiosk.core.base.clock import Moment
from kiosk.core.dark import rules as dark_rules
from kiosk.core.kernel import staff_events as se
from kiosk.core.kernel.event import Event
from kiosk.core.kernel.scenes.staff_page import StaffPage
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.core.site.hours_choice import chosen
from kiosk.core.staff.panel_rule import stay


def is_offered(state: State, world: World, now: Moment) -> bool:
    """Only where there are hours. Where staff lead talks, the screen is never dark."""
    return world.site.hours is not None and world.site.mode != "present"


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    hours, known = world.site.hours, state.house
    match event:
        case se.HoursChosen(choice=choice) if hours and not now.doubtful:
            today = chosen(choice, hours, known.hours_today, world.holidays, now)
            decided = replace(state, house=replace(known, hours_today=today), scene=page)
            return dark_rules.at_this_moment(decided, world, now)
        case _:
            return stay(state, page, event, world, now)
