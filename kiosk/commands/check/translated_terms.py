"""Checks the words of every catalogue against the terms of its language."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from kiosk.base.problems import Problem, Severity
from kiosk.content import built_in
from kiosk.content.passages import Sheet
from kiosk.content.rules import terms
from kiosk.content.words.term_rules import terms_of
from kiosk.i18n.catalogues.completeness import catalogue_files
from kiosk.i18n.catalogues.scan import Scanned, scan_text, text_of

_KEPT = 64
"""Catalogues; those of the program are the same in each check."""


def check(sheets: Sequence[Sheet], folder: Path, tags: Collection[str] | None = None) -> Iterator[Problem]:
    """Checks the languages ``tags``, or all in the folder.

    The program's own words may make claims about a number, since they depend on the site's record.
    """
    english = terms_of(built_in.LANGUAGE)
    content = {passage.text for sheet in sheets for passage in sheet.passages}
    legal = {passage.text for sheet in sheets for passage in sheet.passages if passage.is_legal}
    for tag, file in catalogue_files(folder).items():
        if (tags is not None and tag not in tags) or not (known := terms_of(tag)):
            continue
        for message in _to_look_at(tag, text_of(file)):
            source = message.sources[0]
            is_legal = source in legal or (english is not None and english.is_legal(source))
            from_record = source not in content
            for said in message.translations:
                for fault in terms.faults(said, known, is_legal, terms.IN_TRANSLATIONS, from_record):
                    severity = Severity.WARNING if fault.doubtful else Severity.ERROR
                    yield Problem(str(file), message.line, severity, fault.text)


@lru_cache(_KEPT)
def _to_look_at(tag: str, catalogue: str) -> tuple[Scanned, ...]:
    """Returns the messages of a catalogue in which any rule may find a fault."""
    known = terms_of(tag)
    assert known
    may_fault = known.quick_look()
    return tuple(message for message in scan_text(catalogue) if any(map(may_fault, message.translations)))
