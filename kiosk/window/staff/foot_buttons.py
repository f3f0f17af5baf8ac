"""The buttons at the foot of the overview, and the event of each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.base.clock import Moment
from kiosk.core.dark import rules as dark_rules
from kiosk.core.staff.panels import PANELS, overview
from kiosk.core.staff.rules import LEAVE_HOLD
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.window.base.rows import Row
from kiosk.window.staff.panels import SHOWN

Offered = Callable[[State, World, Moment], bool]


@dataclass(frozen=True, slots=True)
class Action:
    """``name`` is that of its sign, too. ``hold``: seconds for which it has to be held; the page notes that
    itself, so it has no ``event``.
    """

    name: str
    words: Callable[[Language], str]
    is_offered: Offered
    event: Event | None = None
    hold: float = 0.0


def _screen_off(language: Language) -> str:
    # TRANSLATORS: button on the staff page: the screen goes dark at once, until somebody touches it; at most
    # 26 characters
    return language.text("Screen off")


def _reload(language: Language) -> str:
    # TRANSLATORS: button on the staff page that reads site and panels again, at most 26 characters
    return language.text("Reload content")


def _leave(language: Language) -> str:
    # TRANSLATORS: button on the staff page that ends the program when it is held for 3 seconds; at most 30
    # characters
    return language.text("Exit kiosk: hold 3 s")


def _test_sound(language: Language) -> str:
    # TRANSLATORS: button on the staff page that plays two tones; at most 26 characters
    return language.text("Test sound")


ACTIONS: Final = (
    Action("off", _screen_off, dark_rules.can_be_switched_off, se.ScreenSwitchedOff()),
    Action("sound", _test_sound, overview.has_sound, se.SoundTestAsked()),
    Action("reload", _reload, lambda *_: True, se.ReloadAsked()),
    Action("leave", _leave, lambda _, world, __: world.site.leave_kiosk, hold=LEAVE_HOLD),
)
"""What has no panel, in the order of the buttons, which follow those of panels that are often needed."""


def buttons(state: State, world: World, language: Language, now: Moment) -> list[Row]:
    return list(_buttons(state, world, language, now))


def _buttons(state: State, world: World, language: Language, now: Moment) -> Iterator[Row]:
    """Returns the buttons: that of a rarely needed panel comes late, and one that is held comes last."""
    for late in (False, True):
        for each in SHOWN:
            if each.button and each.seldom is late and PANELS[type(each.opens)].is_offered(state, world, now):
                yield _row(each.name, each.button(language))
        for action in ACTIONS:
            if bool(action.hold) is late and action.is_offered(state, world, now):
                yield _row(action.name, action.words(language), action.hold)


def _row(does: str, name: str, hold: float = 0.0) -> Row:
    return {"does": does, "name": name, "hold": round(hold * 1000)}


def event_of(does: str) -> Event | None:
    """Returns the event of a touch on a button, or on a row that leads to a panel."""
    opened = next((each.opens for each in SHOWN if each.name == does), None)
    if opened:
        return se.StaffPanelOpened(opened)
    return next(action.event for action in ACTIONS if action.name == does)
