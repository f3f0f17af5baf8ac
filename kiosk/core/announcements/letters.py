"""The keys on which staff write on the screen, by language; a language without them is written by file."""

import unicodedata
from string import digits
from typing import Final, NamedTuple

from kiosk.core.text.languages import facts_of_language
from kiosk.core.text.scripts import LATIN, script_of

DIGIT_ROW: Final = digits[1:] + digits[0]
_SIGN_ROWS: Final = (DIGIT_ROW, ".,:?!'-")
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_ANY: Final = "áàâäãåæçéèêëíìîïñóòôöõøœúùûüýß"
_QWERTY: Final = "qwertyuiop asdfghjkl zxcvbnm"


class KeyLayer(NamedTuple):
    """Keys that are shown at once, in ``rows`` as people know them, and the ``name`` of what leads to them.

    ``keys`` are the same in the order that they have where the rows have no room.
    """

    keys: str
    rows: tuple[str, ...]
    name: str


def layers(language: str) -> tuple[KeyLayer, ...]:
    """The letters of a language, its signs, and what is behind its shift key, if anything."""
    keys, rows, shifted = letters(language), letter_rows(language), shifted_rows(language)
    plain = KeyLayer(keys, rows, _first_three(keys))
    signs = KeyLayer("".join(_SIGN_ROWS), _SIGN_ROWS, _SIGN_ROWS[0][:3])
    if not shifted:
        return plain, signs
    behind = "".join(map(_large, keys)) if has_capitals(language) else "".join(shifted)
    return plain, signs, KeyLayer(behind, shifted, _first_three(behind))


def letters(language: str) -> str:
    """The keys of a language; "" if staff cannot write it on the screen."""
    script, facts = script_of(language), facts_of_language(language)
    is_usual = script is script_of(language.partition("-")[0])
    if script is LATIN:
        return _LATIN + (_ANY if facts.letters is None or not is_usual else facts.letters)
    return facts.letters or facts.first_rows.replace(" ", "") if is_usual else ""


def letter_rows(language: str) -> tuple[str, ...]:
    """The keys of a language in the three rows of telephones; what these hide makes rows about as long."""
    keys = letters(language)
    rows = facts_of_language(language).first_rows.split()
    if not rows or not set().union(*rows) <= set(keys):
        rows = _QWERTY.split() if keys.startswith(_LATIN) else []
    rest = [key for key in keys if not any(key in row for row in rows)]
    longest = max([-(-len(keys) // 3), *map(len, rows)])
    return tuple(
        row + "".join(rest.pop(0) for _ in range(min(longest - len(row), len(rest)))) for row in rows
    )


def shifted_rows(language: str) -> tuple[str, ...]:
    """The keys behind the shift key: capitals, or letters of their own."""
    rows = letter_rows(language)
    if has_capitals(language):
        return tuple("".join(map(_large, row)) for row in rows)
    return tuple(facts_of_language(language).shifted_rows.split()) if rows else ()


def has_capitals(language: str) -> bool:
    return script_of(language) is LATIN


def _large(letter: str) -> str:
    large = letter.upper()
    return large if len(large) == 1 else letter


def _first_three(keys: str) -> str:
    """Letters alone: a vowel sign has nothing to sit on."""
    return "".join([key for key in keys if unicodedata.category(key).startswith("L")][:3])


def in_rows(keys: str, most: int) -> tuple[str, ...]:
    """Keys in as few rows of at most ``most`` as hold them, all about as long."""
    each = -(-len(keys) // max(1, -(-len(keys) // most)))
    return tuple(keys[start : start + each] for start in range(0, len(keys), each or 1))


def can_be_written(sign: str) -> bool:
    """Whether a key of a keyboard may type it."""
    return len(sign) == 1 and sign.isprintable()
