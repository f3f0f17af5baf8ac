"""Refuses a site's files that put people in danger, like unreadable ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from os import sep
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.content.deck.cross_checks import NameCheck
from kiosk.content.deck.passages import passages_of
from kiosk.content.files.document import Document


@dataclass(frozen=True, slots=True)
class OwnCheck:
    """Checks names, and in all folders but ``program`` the words, which are in ``language``."""

    names: NameCheck
    program: Path
    language: str

    def check(self, document: Document) -> Iterator[Problem]:
        yield from self.names.check(document)
        is_own = not document.file.startswith(f"{self.program}{sep}")
        # A file of the program without changes was checked before its release.
        if is_own or type(document) is not Document:
            yield from self._refusals(document, is_own)

    def _refusals(self, document: Document, is_own: bool) -> Iterator[Problem]:
        # Most sites have no content of their own.
        from kiosk.content.words.term_rules import terms_of

        terms = terms_of(self.language)
        if terms is None or not terms.may_refuse("\n".join(_texts(document.data))):
            return
        for passage in passages_of(document, (), document.data):
            if is_own or document.is_changed(passage.path):
                yield from (
                    passage.error(each.text) for each in terms.refusals(passage.text) if not each.doubtful
                )


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)
