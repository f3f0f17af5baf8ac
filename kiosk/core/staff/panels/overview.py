"""The overview, page by page if it is long. Its foot makes the screen dark."""

from dataclasses import replace

from kiosk.base.clock import Moment
from kiosk.core.dark import rules as dark_rules
from kiosk.core.site.hours.hours_choice import off_until
from kiosk.core.staff.panel_rule import stay, turned
from kiosk.core.staff.status import status
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import Reload, SoundTest, StaffPage
from kiosk.core.state.state import State
from kiosk.core.state.world import World


def has_sound(state: State, world: World, now: Moment) -> bool:
    """Whether the site reads aloud."""
    return world.site.speech.read_aloud and world.site.mode == "kiosk"


def step(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    match event:
        case se.RowsTurnedTo(first=first):
            return turned(state, page, first, len(status(page, state, world, now)))
        case se.ScreenSwitchedOff() if dark_rules.can_be_switched_off(state, world, now):
            until = off_until(world.site.hours, state.house.hours_today, world.holidays, now)
            return dark_rules.switch_off(state, page.began_at, until, now)
        case se.SoundTestAsked() if has_sound(state, world, now):
            return replace(state, scene=replace(page, sound=SoundTest.ASKED, reload=Reload.NOT_ASKED))
        case _:
            return stay(state, page, event, world, now)
