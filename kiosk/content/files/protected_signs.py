"""Finds names of protected signs, and of a hospital, which nobody here offers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

ADVICE = "such signs are protected, take another picture"

_PROTECTED = frozenset(
    {
        *("cross", "redcross", "crescent", "redcrescent", "crystal", "redcrystal", "emblem", "plus"),
        *("hospital", "ambulance", "medic", "medical", "firstaid", "first-aid", "asclepius", "caduceus"),
    }
)


def protected_sign(name: str) -> str | None:
    """The sign in a name, if any."""
    words = re.findall("[a-z]+", name.lower())
    return next(_both(words), None)


def _both(words: Sequence[str]) -> Iterator[str]:
    """Protected words, also if two of them are written as one."""
    pairs: Iterable[str] = (f"{a}-{b}" for a, b in pairwise(words))
    yield from (word for word in (*words, *pairs) if word in _PROTECTED)
