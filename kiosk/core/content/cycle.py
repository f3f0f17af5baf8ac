"""The cycle of the loop: every round shows all panels and the first pages; the other pages take turns.

Pages come as posters, and between two posters stands a panel.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, cycle, pairwise, zip_longest
from math import ceil, gcd
from typing import Self

from kiosk.core.content.panels import Panel
from kiosk.core.content.stops import PageStop, Stop, interleave, spread

PAGES = 14
"""Pages in a round."""

LEAST_IN_TURN = 4
"""Pages in a round that take turns, however many first pages there are."""


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

    The numbers of rounds and of languages have no common divisor: otherwise a page in turn, which comes
    in the same round of every cycle, would never come in some of the languages.
    """
    panels = tuple(stop for stop in stops if not isinstance(stop, PageStop))
    pages: dict[str, list[PageStop]] = {}
    for stop in stops:
        if isinstance(stop, PageStop):
            pages.setdefault(stop.ref, []).append(stop)
    first = [pages.pop(ref) for ref in dict.fromkeys(first_pages) if ref in pages]
    others = tuple(pages.values())
    rounds = max(1, ceil(len(others) / max(LEAST_IN_TURN, PAGES - len(first))))
    while gcd(rounds, languages) > 1:
        rounds += 1
    ends = [len(others) * number // rounds for number in range(rounds + 1)]
    parts = (others[begin:end] for begin, end in pairwise(ends))
    shown = cycle(panels)
    return Cycle.of(_round(panels, shown, _posters(first, part)) for part in parts)


def _posters(first: Sequence[Pages], others: Sequence[Pages]) -> tuple[PageStop, ...]:
    """The first poster of each first page, then their second ones and so on, the other pages' among these."""
    posters, rest = _by_turns(first), _by_turns(others)
    ahead = len(first) if len(posters) > len(first) else 0
    return (*posters[:ahead], *(spread(posters[ahead:], rest) if posters else rest))


def _by_turns(pages: Sequence[Pages]) -> tuple[PageStop, ...]:
    """One poster of each page in turn."""
    return tuple(stop for turn in zip_longest(*pages) for stop in turn if stop)


def _round(panels: Sequence[Panel], shown: Iterator[Panel], posters: Sequence[PageStop]) -> tuple[Stop, ...]:
    """A panel before each poster; panels go on where the round before has ended, and each is shown."""
    if len(posters) < len(panels):
        return interleave(panels, posters)
    # Posters first, so that no panel is taken for which there is none.
    pairs = ((panel, poster) for poster, panel in zip(posters, shown, strict=False))
    return tuple(chain.from_iterable(pairs)) if panels else ()
