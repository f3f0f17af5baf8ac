"""The cycle of the loop: every round shows all panels, and the first pages often; other pages take turns.

Two posters always have a panel between them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, cycle, pairwise, zip_longest
from math import ceil, gcd
from typing import Self

from kiosk.core.content.panels import Panel
from kiosk.core.content.stops import PageStop, Stop, interleave, spread

LEAST_LATER = 4
"""Posters in a round beside the first ones of the first pages, however few panels there are."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """Rounds, none of them empty, after which every stop was shown. A stop may come several times."""

    rounds: tuple[tuple[Stop, ...], ...] = ()

    @classmethod
    def of(cls, rounds: Iterable[tuple[Stop, ...]]) -> Self:
        return cls(tuple(each for each in rounds if each))

    @property
    def stops(self) -> tuple[Stop, ...]:
        return tuple(chain.from_iterable(self.rounds))

    def among(self, stops: Iterable[Stop]) -> Self:
        """The rounds with these versions of the stops, and without all others."""
        known = {stop.id: stop for stop in stops}
        return self.of(tuple(known[stop.id] for stop in each if stop.id in known) for each in self.rounds)

    def round_at(self, index: int) -> tuple[int, int]:
        """Where among ``stops`` the round of the stop with this index begins, and where it ends."""
        begins = 0
        for each in self.rounds:
            if index < begins + len(each):
                return begins, begins + len(each)
            begins += len(each)
        raise IndexError(index)


NO_STOPS = Cycle()

Pages = Sequence[PageStop]
"""The posters of a page."""


def cycle_of(stops: Sequence[Stop], first_pages: Sequence[str], languages: int) -> Cycle:
    """The cycle of these stops; ``first_pages`` are refs, some of which may not be among them.

    A round has as many posters as panels. About half of them are the first posters of the first pages, each
    once or several times; evenly among these come in turn their later posters, the second ones first, and the
    other pages. The numbers of rounds and of languages have no common divisor: otherwise a poster in turn,
    which comes in the same round of every cycle, would never come in some of the languages.
    """
    panels = tuple(stop for stop in stops if not isinstance(stop, PageStop))
    pages: dict[str, list[PageStop]] = {}
    for stop in stops:
        if isinstance(stop, PageStop):
            pages.setdefault(stop.ref, []).append(stop)
    first = [pages.pop(ref) for ref in dict.fromkeys(first_pages) if ref in pages]
    begun, later = _by_turns(first)[: len(first)], _by_turns(first)[len(first) :]
    ahead = begun * max(1, round(len(panels) / 2 / max(1, len(begun))))
    others = _in_groups([*pages.values()])
    room = max(len(panels) - len(ahead), LEAST_LATER)
    for_later = room if not others else max(1, room // 6) if later else 0
    rounds = max(1, ceil(len(others) / (room - for_later)) if others else ceil(len(later) / room))
    while gcd(rounds, languages) > 1:
        rounds += 1
    often = max(1, rounds * for_later // max(1, len(later)))
    parts = zip(_shares(later * often, rounds), _shares(others, rounds), strict=True)
    shown = cycle(panels)
    posters = (_among(ahead, _among(again, part)) for again, part in parts)
    return Cycle.of(_round(panels, shown, each) for each in posters)


def _by_turns(pages: Sequence[Pages]) -> tuple[PageStop, ...]:
    """The first poster of each page, then the second of each, and so on."""
    return tuple(stop for turn in zip_longest(*pages) for stop in turn if stop)


def _in_groups(pages: Sequence[Pages]) -> tuple[PageStop, ...]:
    """A few pages after the others, so that the posters of a page come within one or two rounds."""
    groups = (pages[begin : begin + LEAST_LATER] for begin in range(0, len(pages), LEAST_LATER))
    return tuple(chain.from_iterable(map(_by_turns, groups)))


def _shares(posters: Pages, rounds: int) -> Iterator[Pages]:
    ends = [len(posters) * number // rounds for number in range(rounds + 1)]
    return (posters[begin:end] for begin, end in pairwise(ends))


def _among(these: Pages, others: Pages) -> Pages:
    return tuple(spread(these, others)) if these else others


def _round(panels: Sequence[Panel], shown: Iterator[Panel], posters: Pages) -> tuple[Stop, ...]:
    """All panels with the posters between them; more posters have panels again, on from where these are."""
    if len(posters) <= len(panels):
        return interleave(panels, posters)
    # Posters first, so that no panel is taken for which there is none.
    pairs = ((panel, poster) for poster, panel in zip(posters, shown, strict=False))
    return tuple(chain.from_iterable(pairs)) if panels else ()
