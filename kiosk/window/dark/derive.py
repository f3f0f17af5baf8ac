"""Derives a dark screen: the emergency number, who answers it, and the place of both."""

from kiosk.base.clock import Moment
from kiosk.core.dark.drifting_number import place_of, stop_at
from kiosk.core.dark.rules import shows_number
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import LanguageOf
from kiosk.i18n.phrases.captions import emergency_captions
from kiosk.window.dark.view import DarkProps


def dark(state: State, world: World, languages: LanguageOf, now: Moment) -> DarkProps:
    """Returns the number in the languages of the site in turn, one for each place."""
    emergency = state.house.available.emergency
    if emergency is None or not shows_number(world):
        return DarkProps()
    stop = stop_at(now.seconds)
    language = languages(world.languages[stop % len(world.languages)])
    across, down = place_of(stop)
    return DarkProps(
        captions=list(emergency_captions(emergency, language)),
        language=language.tag,
        number=emergency.number,
        across=across,
        down=down,
    )
