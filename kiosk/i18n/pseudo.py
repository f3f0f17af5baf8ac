"""Two pseudo-languages that test layouts with longer words and with the other direction."""

import unicodedata
from collections.abc import Callable
from gettext import NullTranslations

from kiosk.core.content.panels.base import LONGEST_HEADLINE
from kiosk.core.text.scripts import LATIN, script_of
from kiosk.i18n.catalogues.placeholders import PLACEHOLDER
from kiosk.i18n.language import Language

GROWTH = 0.4
_ACCENTED = str.maketrans("AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz", "ÅåÇçÐðÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž")
_VOWELS = frozenset("ÅåÉéÎîÖöÛûÝý")
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz?,;", "ابكديفجهيزقلمنوثعرستؤغحخئذ؟،؛")


class _PseudoWords(NullTranslations):
    def __init__(self, render: Callable[[str], str]) -> None:
        super().__init__()
        self._render = render

    def gettext(self, message: str) -> str:
        return self._render(message)

    def pgettext(self, context: str, message: str) -> str:
        return self._render(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._render(msgid1 if n == 1 else msgid2)


def lengthen(text: str) -> str:
    """Adds accents, and repeats vowels until the text is two fifths longer."""
    # No headline may be longer in any language, so a text within that limit stays within it.
    most = LONGEST_HEADLINE - len(text) if len(text) <= LONGEST_HEADLINE else len(text)
    growth = min(GROWTH, most / max(1, len(text)))
    return _outside_placeholders(text, lambda part: _repeat_vowels(part.translate(_ACCENTED), growth))


def arabise(text: str) -> str:
    """Replaces Latin letters by Arabic ones, to test shaping and the other direction."""
    return _outside_placeholders(text, lambda part: _without_marks(part).lower().translate(_ARABIC))


def _repeat_vowels(text: str, growth: float) -> str:
    vowels = sum(letter in _VOWELS for letter in text)
    extra = int(len(text) * growth + 0.5)
    parts: list[str] = []
    seen = 0
    for letter in text:
        parts.append(letter)
        if letter in _VOWELS:
            parts.append(letter.lower() * (extra * (seen + 1) // vowels - extra * seen // vowels))
            seen += 1
    return "".join(parts)


def _outside_placeholders(text: str, render: Callable[[str], str]) -> str:
    parts: list[str] = []
    end = 0
    for gap in PLACEHOLDER.finditer(text):
        parts += [render(text[end : gap.start()]), gap.group()]
        end = gap.end()
    return "".join([*parts, render(text[end:])])


def _without_marks(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


LONGER = Language("en-XA", own_name="[Longer]", script=LATIN, locale="en-001", words=_PseudoWords(lengthen))
MIRRORED = Language(
    "ar-XB", own_name="[Mirrored]", script=script_of("ar"), locale="ar", words=_PseudoWords(arabise)
)
