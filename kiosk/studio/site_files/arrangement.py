"""The place of each panel in the loop, as order.toml can say it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kiosk.content.deck.order_after import Placing, placed


@dataclass(frozen=True, slots=True)
class LoopOrder:
    """``whole`` is None where the program's order stays, with the site's own panels ``after`` some of it."""

    whole: tuple[str, ...] | None
    after: Mapping[str, tuple[str, ...]]


def arrangement(of_program: Sequence[str], wanted: Sequence[str], own: Collection[str]) -> LoopOrder:
    """Returns the shortest way to say the ``wanted`` order; ``own`` are the names that are not the program's.

    A panel that an update of the program adds comes by itself only without a ``whole`` list.
    """
    groups: dict[str, list[str]] = {}
    anchor = ""
    for name in wanted:
        if name in own:
            groups.setdefault(anchor, []).append(name)
        else:
            anchor = name
    after = {name: tuple(names) for name, names in groups.items()}
    placings = [Placing(name, names) for name, names in after.items()]
    if "" not in groups and placed(of_program, placings) == tuple(wanted):
        return LoopOrder(None, after)
    return LoopOrder(tuple(wanted), {})


def moved(names: Sequence[str], name: str, to: int) -> tuple[str, ...]:
    """Returns the names with one of them at the place ``to``, counted from 0."""
    others = [each for each in names if each != name]
    at = max(0, min(to, len(others)))
    return (*others[:at], name, *others[at:])
