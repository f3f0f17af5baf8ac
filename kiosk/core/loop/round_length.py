"""Computes how long a round of the loop takes, for staff who choose what it shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kiosk.core.content.stops import PageStop, Stop
from kiosk.core.loop.reading_time import whole_stay
from kiosk.core.loop.sections import sections
from kiosk.core.state.playable import playable_on
from kiosk.core.state.world import World


@dataclass(frozen=True, slots=True)
class Round:
    """The longest of the ``rounds`` of a cycle, after which ``all_pages`` were shown.

    ``panels`` and ``pages`` are different ones: panels come several times, pages as several posters.

    ``seconds`` are in the language of the most words; ``in_one_language`` are those until the next language.
    """

    panels: int
    pages: int
    all_pages: int
    rounds: int
    languages: int
    seconds: float
    in_one_language: float


def round_on(world: World, day: date) -> Round | None:
    """The round of a day; None if nothing plays."""
    playable = playable_on(world, day)
    cycle, languages = playable.every, playable.rounds
    if not (cycle.rounds and languages):
        return None
    lengths = [sum(whole_stay(stop, languages, world) for stop in stops) for stops in cycle.rounds]
    seconds = max(lengths)
    stops = cycle.rounds[lengths.index(seconds)]
    panels = {stop.id for stop in stops if not isinstance(stop, PageStop)}
    parts = sections(stops, languages, world)[-1] + 1
    return Round(
        panels=len(panels),
        pages=_count_pages(stops),
        all_pages=_count_pages(cycle.stops),
        rounds=len(cycle.rounds),
        languages=len(languages),
        seconds=seconds,
        in_one_language=seconds / parts,
    )


def _count_pages(stops: Iterable[Stop]) -> int:
    return len({stop.ref for stop in stops if isinstance(stop, PageStop)})
