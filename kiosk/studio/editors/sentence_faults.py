"""What is wrong with a translation, while somebody writes it."""

import re
from collections.abc import Iterator, Sequence

from kiosk.content import built_in
from kiosk.content.rules import terms
from kiosk.content.words.term_rules import terms_of
from kiosk.core.text.scripts import script_of
from kiosk.i18n.catalogues.fitting import misfit
from kiosk.i18n.catalogues.placeholders import placeholders
from kiosk.studio.editors.findings_at_fields import FieldMessage

_LONGEST = re.compile(r"at most (\d+) characters")
_MOST_FOREIGN = 0.5
"""The share of letters that may be of another script: names and abbreviations are."""


def longest_of(notes: Sequence[str]) -> int:
    """Returns the greatest length in characters that the notes for translators name; 0 for none."""
    found = _LONGEST.search(" ".join(notes))
    return int(found[1]) if found else 0


def faults_of(source: str, text: str, tag: str, notes: Sequence[str] = ()) -> tuple[FieldMessage, ...]:
    """Returns all faults, worst first; none for a text that is not written yet."""
    return tuple(_faults(source, text, tag, longest_of(notes))) if text.strip() else ()


def refusal_of(source: str, text: str) -> str:
    """Why a text must not be kept, since no screen would show it; "" if it may."""
    if not text:
        return ""
    wanted, found = placeholders(source), placeholders(text)
    if lost := [part for part in wanted if part not in found]:
        return f"{' and '.join(lost)} is missing: keep it as it is"
    if strange := [part for part in found if part not in wanted]:
        return f"{' and '.join(strange)} is not in the text beside it: take it out"
    return misfit((source,), (text,))


def _faults(source: str, text: str, tag: str, longest: int) -> Iterator[FieldMessage]:
    if refused := refusal_of(source, text):
        yield FieldMessage("error", refused)
    if longest and len(text) > longest:
        yield FieldMessage("error", f"{len(text)} characters: at most {longest} have room")
    if _foreign(text, tag) > _MOST_FOREIGN:
        yield FieldMessage("warning", "most letters are not of this language’s script")
    if known := terms_of(tag):
        english = terms_of(built_in.LANGUAGE)
        is_legal = english is not None and english.is_legal(source)
        for fault in terms.faults(text, known, is_legal, terms.IN_TRANSLATIONS):
            yield FieldMessage("warning" if fault.doubtful else "error", fault.text)


def _foreign(text: str, tag: str) -> float:
    """Returns the share of the letters that are of another script than the language’s."""
    own = re.compile(f"[{script_of(tag).letters}]")
    letters = [each for each in text if each.isalpha()]
    return sum(not own.match(each) for each in letters) / len(letters) if letters else 0.0
