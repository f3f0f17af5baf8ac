"""The keys on which staff write on the screen, by language; a language without them is written by file."""

from string import digits
from typing import Final

from kiosk.core.text.languages import facts_of_language
from kiosk.core.text.scripts import LATIN, script_of

SIGN_ROWS: Final = (digits[1:] + digits[0], ".,:?!'-")
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_ANY: Final = "áàâäãåæçéèêëíìîïñóòôöõøœúùûüýß"
_QWERTY: Final = "qwertyuiop asdfghjkl zxcvbnm"


def letters(language: str) -> str:
    """The keys of a language; "" if staff cannot write it on the screen."""
    script = script_of(language)
    is_usual = script is script_of(language.partition("-")[0])
    own = facts_of_language(language).letters if is_usual else None
    if script is LATIN:
        return _LATIN + (_ANY if own is None else own)
    return own or ""


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


def in_rows(keys: str, most: int) -> tuple[str, ...]:
    """Keys in as few rows of at most ``most`` as hold them, all about as long."""
    each = -(-len(keys) // max(1, -(-len(keys) // most)))
    return tuple(keys[start : start + each] for start in range(0, len(keys), each or 1))


def can_be_written(sign: str) -> bool:
    """Whether a key of a keyboard may type it."""
    return len(sign) == 1 and sign.isprintable()
