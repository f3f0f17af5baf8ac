"""Hours of today: a choice is marked, and applies once the button at the foot is touched."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.dark import rules as dark_rules
from kiosk.core.site.hours.hours_choice import HoursChoice, chosen
from kiosk.core.staff.panel_rule import stay, turned
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.hours import HoursChosen, HoursMarked, HoursPanel
from kiosk.core.state.staff_panels.row_chosen import RowChosen
from kiosk.core.state.state import State
from kiosk.core.state.world import World

_OF_OPEN = (HoursChoice.CLOSE, HoursChoice.LONGER, HoursChoice.SHORTER)


def is_offered(state: State, world: World, now: Moment) -> bool:
    """Whether the site has hours. A screen for talks is never dark."""
    return world.site.hours is not None and world.site.mode != "present"


def decision(panel: StaffPanel) -> RowChosen | None:
    assert isinstance(panel, HoursPanel)
    return HoursChosen(panel.marked) if panel.marked else None


def choices(state: State, world: World, now: Moment) -> tuple[HoursChoice, ...]:
    """The rows, from the top, the last one always the usual hours; none while the day is unknown."""
    if world.site.hours is None or now.doubtful:
        return ()
    return (*(_OF_OPEN if state.house.opening.is_open else (HoursChoice.OPEN,)), HoursChoice.USUAL)


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    hours, known = world.site.hours, state.house
    offered = choices(state, world, now)
    match event:
        case se.RowsTurnedTo(first=first):
            return turned(state, page, first, len(offered))
        case HoursMarked(choice=choice) if choice in offered:
            return replace(state, scene=replace(page, panel=HoursPanel(choice)))
        case HoursChosen(row=row) if event == decision(page.panel) and hours and not now.doubtful:
            today = chosen(HoursChoice(row), hours, known.hours_today, world.holidays, now)
            unmarked = replace(page, panel=HoursPanel())
            decided = replace(state, house=replace(known, hours_today=today), scene=unmarked)
            return dark_rules.at_this_moment(decided, world, now)
        case _:
            return stay(state, page, event, world, now)
