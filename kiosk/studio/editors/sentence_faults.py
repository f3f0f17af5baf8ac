"""What is wrong with a translation, while somebody writes it."""

import re
from collections.abc import Iterator, Sequence

from kiosk.content import built_in
from kiosk.content.rules import terms
from kiosk.content.words.term_rules import terms_of
from kiosk.core.text.scripts import script_of
from kiosk.i18n.catalogues.fitting import misfit
from kiosk.i18n.catalogues.placeholders import placeholders
from kiosk.studio.author import author, plural, text
from kiosk.studio.editors.findings_at_fields import FieldMessage, fault_of_studio

_LONGEST = re.compile(r"at most (\d+) characters")
_MOST_FOREIGN = 0.5
"""The share of letters that may be of another script: names and abbreviations are."""


def longest_of(notes: Sequence[str]) -> int:
    """Returns the greatest length in characters that the notes for translators name; 0 for none."""
    found = _LONGEST.search(" ".join(notes))
    return int(found[1]) if found else 0


def faults_of(source: str, typed: str, tag: str, notes: Sequence[str] = ()) -> tuple[FieldMessage, ...]:
    """Returns all faults, worst first; none for a text that is not written yet."""
    return tuple(_faults(source, typed, tag, longest_of(notes))) if typed.strip() else ()


def refusal_of(source: str, typed: str) -> str:
    """Why a text must not be kept, since no screen would show it; "" if it may."""
    if not typed:
        return ""
    wanted, found = placeholders(source), placeholders(typed)
    if lost := [part for part in wanted if part not in found]:
        # TRANSLATORS: in the studio, {parts} are placeholders such as {time}; about as long as the English
        said = plural(
            "{parts} is missing: keep it as it is", "{parts} are missing: keep them as they are", len(lost)
        )
        return said.format(parts=author().language.list(lost))
    if strange := [part for part in found if part not in wanted]:
        # TRANSLATORS: in the studio, {parts} are placeholders such as {time}; about as long as the English
        said = plural(
            "{parts} is not in the text beside it: take it out",
            "{parts} are not in the text beside it: take them out",
            len(strange),
        )
        return said.format(parts=author().language.list(strange))
    return misfit((source,), (typed,))


def _faults(source: str, typed: str, tag: str, longest: int) -> Iterator[FieldMessage]:
    if refused := refusal_of(source, typed):
        yield fault_of_studio(refused)
    if longest and len(typed) > longest:
        # TRANSLATORS: in the studio, below a translation that is too long; at most 60 characters
        said = plural(
            "{n} character: at most {most} have room",
            "{n} characters: at most {most} have room",
            len(typed),
        )
        yield fault_of_studio(said.format(most=longest))
    if _foreign(typed, tag) > _MOST_FOREIGN:
        # TRANSLATORS: in the studio, below a translation; about as long as the English
        yield FieldMessage("warning", text("most letters are not of this language’s script"), of_studio=True)
    if known := terms_of(tag):
        english = terms_of(built_in.LANGUAGE)
        is_legal = english is not None and english.is_legal(source)
        for fault in terms.faults(typed, known, is_legal, terms.IN_TRANSLATIONS):
            yield FieldMessage("warning" if fault.doubtful else "error", fault.text)


def _foreign(text: str, tag: str) -> float:
    """Returns the share of the letters that are of another script than the language’s."""
    own = re.compile(f"[{script_of(tag).letters}]")
    letters = [each for each in text if each.isalpha()]
    return sum(not own.match(each) for each in letters) / len(letters) if letters else 0.0
