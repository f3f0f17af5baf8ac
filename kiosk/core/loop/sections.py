"""Divides the loop into sections: the language changes after each, so that nobody waits long for theirs."""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil

from kiosk.core.content.stops import Stop
from kiosk.core.loop.reading_time import whole_stay
from kiosk.core.state.playable import Playable, place
from kiosk.core.state.world import World

LONGEST = 300.0
"""Longest section in seconds, its last stop included; a round that is no longer is one section."""

_SHORTEST = 150.0
"""Seconds that a section may take without its last stop, however long a stop of the round is."""


def ends_section(
    here: tuple[str, int], following: tuple[str, int], language: str, world: World, playable: Playable
) -> bool:
    """Whether the next stop begins another section or a new round; stops are given with their turns."""
    cycle = playable.every
    if all(stop.id != following[0] for stop in cycle.stops):
        # This language plays its standard loop, because the playlist does not exist in it.
        cycle = playable.cycle(language)
    stops = cycle.stops
    before, after = place(*here, stops), place(*following, stops)
    if before is None or after is None:
        return False
    begins, ends = cycle.round_at(before)
    if after <= before or after >= ends:
        return True
    numbers = sections(stops[begins:ends], playable.rounds, world)
    return numbers[before - begins] != numbers[after - begins]


def sections(stops: Sequence[Stop], languages: Sequence[str], world: World) -> list[int]:
    """The section of each stop of a round; all sections are about equally long.

    Their number is one more than a multiple of the number of languages. So each section has the next language
    in the next round. After as many rounds as languages, what every round shows was shown in each language;
    after as many cycles, every stop.
    """
    stays = [whole_stay(stop, languages, world) for stop in stops]
    whole = sum(stays)
    count = 1 if whole <= LONGEST else ceil(whole / max(LONGEST - max(stays), _SHORTEST))
    count += (1 - count) % len(languages)
    begins = accumulate(stays, initial=0.0)
    return [int(begin * count / whole) for begin, _ in zip(begins, stops, strict=False)]
