"""Finds words that hurt, mislead, promise too much or put people in danger; *victim* is allowed only in texts
about the law.
"""

from collections.abc import Callable, Iterator, Sequence

from kiosk.base.problems import Problem
from kiosk.content.passages import Sheet
from kiosk.content.words.folding import any_of, fold, unfolded
from kiosk.content.words.term_rules import TermFault, Terms
from kiosk.core.text.sentences import split_sentences

IN_CONTENT = "in parts with legal = true"
IN_TRANSLATIONS = "where the English is about the law"


def check_all(sheets: Sequence[Sheet], known: Callable[[str], Terms | None]) -> Iterator[Problem]:
    """Checks each sheet by the terms of its language."""
    for language in sorted({sheet.language for sheet in sheets}):
        if terms := known(language):
            yield from check([sheet for sheet in sheets if sheet.language == language], terms)


def check(sheets: Sequence[Sheet], terms: Terms) -> Iterator[Problem]:
    may_fault = terms.quick_look()
    for sheet in sheets:
        for passage in filter(lambda each: may_fault(each.text), sheet.passages):
            for fault in faults(passage.text, terms, passage.is_legal, IN_CONTENT):
                yield (passage.warning if fault.doubtful else passage.error)(fault.text)


def faults_of_announcement(text: str, terms: Terms) -> Iterator[TermFault]:
    """Yields promises, and words that would reveal to bystanders what a visitor may have read."""
    found = any_of(terms.topic, terms.prefixes).search(fold(text)) if terms.topic else None
    if found:
        told = unfolded(text, *found.span())
        yield TermFault(f"“{told}” tells what this screen is about: an announcement does not say it")
    for sentence in split_sentences(text):
        for rule in (*terms.legal_only, *terms.claims):
            if word := rule.find(sentence, terms.prefixes):
                yield TermFault(f"“{word}” is not announced, {rule.why}: leave it out")
    yield from terms.refusals(text)


def faults(
    text: str, terms: Terms, is_legal: bool, legal_place: str, from_record: bool = False
) -> Iterator[TermFault]:
    """Yields faults of a text; ``legal_place`` says where legal words may be used.

    A text ``from_record`` is shown only if the site's confirmed record says the same.
    """
    yield from terms.faults_by((*terms.banned, *terms.refused), text)
    for sentence in split_sentences(text):
        for rule in () if is_legal else terms.legal_only:
            if found := rule.find(sentence, terms.prefixes):
                yield TermFault(
                    f"“{found}” stands only {legal_place}, {rule.why}: write {terms.instead(rule)}"
                )
        for rule in () if from_record else terms.claims:
            if found := rule.find(sentence, terms.prefixes):
                yield TermFault(f"“{found}” is a claim about a number, {rule.why}: {rule.use}")
