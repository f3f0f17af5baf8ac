"""Uncontracted English braille (UEB, grade 1) as dots, in the sizes of signs."""

from collections.abc import Iterator
from typing import Final

Cell = frozenset[int]
"""The raised dots of a cell: 1, 2, 3 down its left side, 4, 5, 6 down its right one."""

DOT: Final = 2.5
"""From the middle of a dot to the next one in its cell, mm."""

CELL: Final = 6.2
"""From a cell to the next one, mm."""

LINE: Final = 10.2
"""From a line to the next one, mm."""

DIAMETER: Final = 1.5
"""Of the base of a dot, mm."""

_DECADE: Final = ("1", "12", "14", "145", "15", "124", "1245", "125", "24", "245")
_LETTERS: Final = {
    **dict(zip("abcdefghij", _DECADE, strict=True)),
    **{letter: dots + "3" for letter, dots in zip("klmnopqrst", _DECADE, strict=True)},
    **{letter: dots + "36" for letter, dots in zip("uvxyz", _DECADE[:5], strict=True)},
    "w": "2456",
}
_DIGITS: Final = {str((at + 1) % 10): dots for at, dots in enumerate(_DECADE)}
_SIGNS: Final = {" ": "", ".": "256", ",": "2", ":": "25", "-": "36", "?": "236", "'": "3"}
_CAPITAL, _NUMBER, _LETTER_AGAIN = "6", "3456", "56"


def cells(text: str) -> Iterator[Cell]:
    """The cells of a text of letters, digits and the commonest marks; ValueError for any other sign."""
    in_number = False
    for sign in text:
        if sign in _DIGITS:
            if not in_number:
                yield _cell(_NUMBER)
            in_number = True
            yield _cell(_DIGITS[sign])
            continue
        letter = sign.lower()
        if letter in _LETTERS:
            if in_number and letter in "abcdefghij" and sign == letter:
                yield _cell(_LETTER_AGAIN)
            if sign != letter:
                yield _cell(_CAPITAL)
            yield _cell(_LETTERS[letter])
        elif sign in _SIGNS:
            yield _cell(_SIGNS[sign])
        else:
            raise ValueError(f"“{sign}” has no braille here: write English letters, digits and . , : - ? '")
        in_number = False


def dots(text: str) -> Iterator[tuple[float, float]]:
    """The middles of all dots of a line, in mm from its top left dot."""
    for at, cell in enumerate(cells(text)):
        for dot in sorted(cell):
            yield at * CELL + (dot > 3) * DOT, (dot - 1) % 3 * DOT


def width(text: str) -> float:
    """From the first dot's middle to the end of the last cell, mm."""
    return sum(1 for _ in cells(text)) * CELL


def _cell(raised: str) -> Cell:
    return frozenset(map(int, raised))
