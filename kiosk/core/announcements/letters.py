"""The keys on which staff write on the screen, by language; a language without them is written by file."""

from typing import Final

from kiosk.core.text.languages import facts_of_language
from kiosk.core.text.scripts import LATIN, script_of

SIGNS: Final = "1234567890.,:?!'-"
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_ANY: Final = "áàâäãåæçéèêëíìîïñóòôöõøœúùûüýß"


def letters(language: str) -> str:
    """The keys of a language; "" if staff cannot write it on the screen."""
    script = script_of(language)
    is_usual = script is script_of(language.partition("-")[0])
    own = facts_of_language(language).letters if is_usual else None
    if script is LATIN:
        return _LATIN + (_ANY if own is None else own)
    return own or ""


def can_be_written(sign: str) -> bool:
    """Whether a key of a keyboard may type it."""
    return len(sign) == 1 and sign.isprintable()
