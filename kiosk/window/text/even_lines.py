"""Sets the short text of a tile or a button in lines that are alike in length, so that no word is alone."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final

from PySide6.QtGui import QFont

from kiosk.core.text.line_breaks import BREAK, without_breaks
from kiosk.window.text.measure import line_width, set_lines

_KEPT: Final = 1024
"""Cache size: texts with their lines."""

_MOST_PIECES: Final = 16
"""Of longer texts the ways are not compared; no tile or button has as much."""

_PAUSE: Final = 0.03
"""What a line that ends after a punctuation mark may be less even, as a share of the column squared."""

_PAUSES: Final = frozenset(",;:.!?،؛؟۔।፣፤፥።、。，：；！？")

_HOLDS: Final = str.maketrans({" ": "\u00a0", BREAK: "\u2060"})
"""What holds two parts of a line together, by what lets them part; each is one character for one."""


@lru_cache(_KEPT)
def even(text: str, font: QFont, width: float) -> str:
    """Returns ``text``, which breaks only where its lines are most alike in a column of ``width`` pixels.

    It takes no more lines than before. A text with a word that is wider than the column is left as it is.
    """
    count = len(set_lines(text, font, width))
    pieces = set_lines(text, font, 1.0)
    if count == 1 or len(pieces) > _MOST_PIECES:
        return text
    ways = (_lines(pieces, ends) for ends in combinations(range(1, len(pieces)), count - 1))
    for lines in sorted(ways, key=lambda each: _cost(each, font, width)):
        held = [_held(line) for line in lines]
        # After some marks, such as a danda, a line may break before a no-break space.
        if _stripped(set_lines("".join(held), font, width)) == _stripped(held):
            return "".join(held)
    return text


def _stripped(lines: Iterable[str]) -> list[str]:
    return [line.strip(f" {BREAK}") for line in lines]


def _lines(pieces: tuple[str, ...], ends: tuple[int, ...]) -> list[str]:
    return ["".join(pieces[a:b]) for a, b in pairwise((0, *ends, len(pieces)))]


def _cost(lines: list[str], font: QFont, width: float) -> float:
    widths = [line_width(line.strip(), font) / width for line in lines]
    return sum(
        (100.0 if wide > 1 else (1 - wide) ** 2) - _PAUSE * _pauses(line)
        for line, wide in zip(lines, widths, strict=True)
    )


def _pauses(line: str) -> bool:
    return without_breaks(line).rstrip()[-1:] in _PAUSES


def _held(line: str) -> str:
    """Returns a line that does not break, except at its end."""
    whole = line.rstrip(f" {BREAK}")
    return whole.translate(_HOLDS) + line[len(whole) :]
