"""The keys with which staff write on the screen, by language; a language without them writes by file."""

from typing import Final

from kiosk.core.text.scripts import script_of

SIGNS: Final = "1234567890.,:?!'-"
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_MORE: Final = {
    "en": "",
    "fr": "éèêëàâçîïôùûüœ",
    "es": "áéíóúüñ",
    "pt": "áâãàçéêíóôõú",
    "de": "äöüß",
    "it": "àèéìòù",
}
_ANY: Final = "áàâäãåæçéèêëíìîïñóòôöõøœúùûüýß"
_OWN: Final = {
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةىئؤ،؟",
    "ur": "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئؤ،؟۔",
}


def letters(language: str) -> str:
    """Those of a language; none where nobody can write on the screen."""
    base = language.partition("-")[0]
    if base in _OWN:
        return _OWN[base]
    return _LATIN + _MORE.get(base, _ANY) if script_of(language).name == "latin" else ""


def can_be_written(sign: str) -> bool:
    """Whether a key of a keyboard may type it."""
    return len(sign) == 1 and sign.isprintable()
