"""Inserts items with `after` into the order of order.toml."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placing:
    """The ``names`` come right after their ``anchor``, in this order."""

    anchor: str
    names: tuple[str, ...]


def placed(listed: Sequence[str], placings: Sequence[Placing], former: Sequence[str] = ()) -> tuple[str, ...]:
    """Returns all listed and placed names, in order, each once, at the first place that names it.

    At the same anchor later placings follow earlier ones. ``former`` is the order that ``listed`` has
    replaced: an anchor of that order holds its place although it is not shown. A name without a place comes
    last.
    """
    roots = list(dict.fromkeys(listed))
    seen = set(roots)
    children: dict[str, list[str]] = {}
    for placing in placings:
        new = [name for name in dict.fromkeys(placing.names) if name not in seen]
        children.setdefault(placing.anchor, []).extend(new)
        seen.update(new)
    gone = [anchor for anchor in children if anchor not in seen]
    _hold_places(roots, gone, former)
    names = [name for name in _walk(roots, children) if name in seen]
    in_circles = seen.difference(names)
    return (*names, *(name for names in children.values() for name in names if name in in_circles))


def _hold_places(roots: list[str], gone: Sequence[str], former: Sequence[str]) -> None:
    for at, name in enumerate(former):
        if name in gone:
            before = next((each for each in reversed(former[:at]) if each in roots), None)
            roots.insert(roots.index(before) + 1 if before is not None else 0, name)
    roots += [name for name in gone if name not in former]


def _walk(roots: Sequence[str], children: Mapping[str, Sequence[str]]) -> Iterator[str]:
    waiting = list(reversed(roots))
    while waiting:
        name = waiting.pop()
        yield name
        waiting += reversed(children.get(name, ()))
