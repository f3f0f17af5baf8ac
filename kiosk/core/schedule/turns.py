"""Merges several lists into one round of the loop."""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Protocol


class Named(Protocol):
    @property
    def id(self) -> str: ...


def round_of[Item: Named](lists: Iterable[tuple[Sequence[Item], int]]) -> tuple[Item, ...]:
    """Spreads all lists evenly over one round, each as often as its weight; no item follows itself."""
    placed: list[tuple[float, Item]] = []
    for items, weight in lists:
        count = len(items) * weight
        placed += [((at + 0.5) / count, items[at % len(items)]) for at in range(count)]
    return apart([item for _, item in sorted(placed, key=itemgetter(0))])


def apart[Item: Named](items: Sequence[Item]) -> tuple[Item, ...]:
    """Keeps the order, except that no item follows itself, also from the last to the first.

    An item that would is exchanged with the next that fits, and left out if none does.
    """
    kept: list[Item] = []
    waiting = list(items)
    while waiting:
        before = kept[-1].id if kept else ""
        at = next((at for at, item in enumerate(waiting) if item.id != before), None)
        if at is None:
            break
        kept.append(waiting.pop(at))
    while len(kept) > 1 and kept[-1].id == kept[0].id:
        kept.pop()
    return tuple(kept)
