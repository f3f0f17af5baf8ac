"""Computes how long a round of the loop takes, for staff who choose what it shows."""

from dataclasses import dataclass
from datetime import date

from kiosk.core.content.stops import PageStop
from kiosk.core.loop.reading_time import whole_stay
from kiosk.core.loop.sections import sections
from kiosk.core.state.playable import playable_on
from kiosk.core.state.world import World


@dataclass(frozen=True, slots=True)
class Round:
    """``seconds`` are in the language of the most words; ``in_one_language`` are those until the next
    language.
    """

    panels: int
    pages: int
    languages: int
    seconds: float
    in_one_language: float


def round_on(world: World, day: date) -> Round | None:
    """The round of a day; None if nothing plays."""
    playable = playable_on(world, day)
    stops, languages = playable.every, playable.rounds
    if not (stops and languages):
        return None
    pages = sum(isinstance(stop, PageStop) for stop in stops)
    seconds = sum(whole_stay(stop, languages, world) for stop in stops)
    parts = sections(stops, languages, world)[-1] + 1
    return Round(len(stops) - pages, pages, len(languages), seconds, seconds / parts)
