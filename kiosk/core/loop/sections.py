"""Sections of the loop: after each of them comes the next language, so that nobody waits long for theirs."""

from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from math import ceil

from kiosk.core.content.stops import Stop
from kiosk.core.kernel.world import World
from kiosk.core.loop.reading_time import whole_stay

LONGEST = 270.0
"""Seconds that a section takes at most, but for the stop it ends with: five minutes with it."""

UNDIVIDED = 345.0
"""Seconds of a round that is one section, as that of the built-in panels is."""


def ends_section(stop: str, following: str, world: World, today: date) -> bool:
    """Whether a new round begins with the stop that follows, or another section."""
    stops = world.playable(today)
    numbers = sections(stops, len(world.rounds(today)), world)
    place = {each.id: number for number, each in enumerate(stops)}
    here, there = place.get(stop, -1), place[following]
    return there <= here or (here >= 0 and numbers[here] != numbers[there])


def sections(stops: Sequence[Stop], languages: int, world: World) -> list[int]:
    """The number of the section of each stop; all are about as long.

    They are one more than a multiple of the languages: so in the next round each is in the next language, and
    in as many rounds as there are languages all is said in all.
    """
    stays = [whole_stay(stop, world) for stop in stops]
    whole = sum(stays)
    count = 1 if whole <= UNDIVIDED else ceil(whole / LONGEST)
    count += (1 - count) % languages
    begins = accumulate(stays, initial=0.0)
    return [int(begin * count / whole) for begin, _ in zip(begins, stops, strict=False)]
