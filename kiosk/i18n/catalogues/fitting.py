"""Checks whether a translation can be shown in place of its source."""

import re
from collections.abc import Callable, Iterable, Sequence, Set

from kiosk.core.text.disguised_digits import undisguise
from kiosk.core.text.phone_numbers import short_numbers
from kiosk.core.text.plain_text import LONGEST_TEXT, figure_text, plain_text
from kiosk.i18n.catalogues.placeholders import PLACEHOLDER, same_placeholders

_BRACE = re.compile(r"[{}]")
_APART = "\n;\n"
"""Separates texts, so that no number begins in one and ends in the next."""


def misfit(sources: Sequence[str], translations: Sequence[str], of_one_number: Set[int] = frozenset()) -> str:
    """Why translations (several for a plural) cannot be shown; "" if they can.

    The forms ``of_one_number`` may have it as a word.
    """
    harm = next(filter(None, map(_harm, translations)), "") or _called(sources, translations)
    return harm or misplaced(sources, translations, of_one_number)


def are_harmless(texts: Iterable[str]) -> bool:
    """Whether each can be shown anywhere. One check of the joined texts takes a tenth of the time."""
    known = tuple(texts)
    return not _harm_in(_APART.join(known), plain_text) and max(map(len, known), default=0) <= LONGEST_TEXT


def misplaced(
    sources: Sequence[str], translations: Sequence[str], of_one_number: Set[int] = frozenset()
) -> str:
    """Why harmless translations cannot be shown in place of these sources."""
    if not _BRACE.search("".join((*sources, *translations))):
        return ""
    fits = same_placeholders(sources, translations, of_one_number) and not any(
        map(_has_lone_brace, translations)
    )
    return "" if fits else "has other {placeholders} than the English: keep them"


def _called(sources: Sequence[str], translations: Sequence[str]) -> str:
    """Finds new short numbers; those of the English text may be figures, however they are grouped."""
    held = short_numbers(undisguise(_APART.join(sources).replace(",", " ")))
    new = short_numbers(undisguise(_APART.join(translations))) - held
    return f"holds a number ({min(new)}) that the English does not: leave it out" if new else ""


def _harm(text: str) -> str:
    if fault := _harm_in(text):
        return fault
    if len(text) > LONGEST_TEXT:
        return f"is too long: {len(text)} characters, at most {LONGEST_TEXT} are shown"
    return ""


def _harm_in(text: str, gate: Callable[[str], str] = figure_text) -> str:
    try:
        gate(text)
    except ValueError as fault:
        return str(fault)
    return ""


def _has_lone_brace(text: str) -> bool:
    return not {"{", "}"}.isdisjoint(PLACEHOLDER.sub("", text))
