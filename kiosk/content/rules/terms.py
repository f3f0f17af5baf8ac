"""Finds words that hurt, mislead or promise too much; *victim* is allowed only in texts about the law."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, ValidationError

from kiosk.content.files.document import read_document
from kiosk.content.files.pydantic_errors import explain
from kiosk.content.sheets import Sheet
from kiosk.content.words.folding import any_of, fold, unfolded
from kiosk.core.base.problems import Problem
from kiosk.core.base.record import AS_LIST, Record
from kiosk.core.text.sentences import split_sentences

_Words = Annotated[tuple[str, ...], AS_LIST, Field(min_length=1)]


Confidence = Literal["H", "M", "L"]
"""The certainty of a rule's author: high; medium, to be checked; low, to be replaced by a reviewer."""

_KEPT = 1000
"""Cache size: more rules than all languages have."""

IN_CONTENT = "in parts with legal = true"
IN_TRANSLATIONS = "where the English is about the law"


class Preferred(Record):
    words: _Words
    confidence: Confidence


class TermRule(Record):
    """Words, and their replacement: other words, or a key of the preferred ones.

    ``near`` words must be in the same sentence; ``allowed`` wordings are no error. After the words of
    ``told_by`` and before those of ``denied_by`` the sentence may quote somebody else, which people must
    judge.
    """

    words: _Words
    near: Annotated[tuple[str, ...], AS_LIST] = ()
    allowed: Annotated[tuple[str, ...], AS_LIST] = ()
    told_by: Annotated[tuple[str, ...], AS_LIST] = ()
    denied_by: Annotated[tuple[str, ...], AS_LIST] = ()
    why: str
    use: str
    confidence: Confidence

    def find(self, sentence: str, prefixes: tuple[str, ...] = ()) -> str | None:
        """The matched words of a sentence."""
        rest = fold(sentence)
        if not any(piece in rest for piece in _pieces(self.words)):
            return None
        if self.allowed:
            rest = any_of(self.allowed, prefixes).sub(_blank, rest)
        found = any_of(self.words, prefixes).search(rest)
        if not found or (self.near and not any_of(self.near, prefixes).search(rest)):
            return None
        return unfolded(sentence, *found.span())

    def is_doubtful(self, sentence: str, prefixes: tuple[str, ...] = ()) -> bool:
        """Whether all matches may be quotations."""
        reported = _reported(self.told_by, self.words, self.denied_by)
        if not reported:
            return False
        rest = any_of(reported, prefixes).sub(_blank, fold(sentence))
        return any_of(self.words, prefixes).search(rest) is None


@lru_cache(_KEPT)
def _pieces(words: tuple[str, ...]) -> tuple[str, ...]:
    """A part of each word that no match can be without: patterns take seconds to compile."""
    parts = (fold(word).replace("*", " ").split() for word in words)
    return tuple(max(those, key=len, default="") for those in parts)


@lru_cache(_KEPT)
def _reported(
    told_by: tuple[str, ...], words: tuple[str, ...], denied_by: tuple[str, ...]
) -> tuple[str, ...]:
    told = (f"{others} {word}" for others in told_by for word in words)
    return (*told, *(f"{word} {no}" for no in denied_by for word in words))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


class TermFault(NamedTuple):
    """An error in the wording of a text; people must judge a ``doubtful`` one."""

    text: str
    doubtful: bool = False


class Terms(Record):
    """The rules of one language. ``claims`` are words that only a site's confirmed record may say. ``topic``
    are words that tell what this screen is about: an announcement does not say them beside a visitor.

    ``prefixes`` are short words that the language joins to the next word.
    """

    preferred: dict[str, Preferred]
    prefixes: Annotated[tuple[str, ...], AS_LIST] = ()
    legal_only: Annotated[tuple[TermRule, ...], AS_LIST] = ()
    banned: Annotated[tuple[TermRule, ...], AS_LIST] = ()
    claims: Annotated[tuple[TermRule, ...], Field(alias="claim", strict=False)] = ()
    topic: Annotated[tuple[str, ...], AS_LIST] = ()

    def quick_look(self) -> Callable[[str], bool]:
        """Tells whether any rule may match a text: a single search that rules out most texts."""
        rules = (*self.banned, *self.legal_only, *self.claims)
        words = any_of(tuple(word for rule in rules for word in rule.words), self.prefixes)
        return lambda text: words.search(fold(text)) is not None

    def is_legal(self, sentence: str) -> bool:
        """Whether it contains a word that only legal texts use."""
        return any(rule.find(sentence, self.prefixes) for rule in self.legal_only)

    def instead(self, rule: TermRule) -> str:
        return (
            " or ".join(f"“{word}”" for word in self.preferred[rule.use].words)
            if rule.use in self.preferred
            else rule.use
        )


def load_terms(folder: Path, language: str) -> Terms | None:
    """None for a language without a file of terms; an error in one is a defect and raises."""
    path = folder / f"{language}.toml"
    if not path.is_file():
        return None
    document = read_document(path)
    if isinstance(document, Problem):
        raise ValueError(str(document))
    try:
        return Terms.model_validate(document.data)
    except ValidationError as error:
        raise ValueError("\n".join(map(str, explain(error, document, Terms)))) from error


def check_all(sheets: Sequence[Sheet], known: Callable[[str], Terms | None]) -> Iterator[Problem]:
    """Each sheet by the terms of its language, or of the one that it is a form of."""
    for language in sorted({sheet.language for sheet in sheets}):
        if terms := known(language) or known(language.partition("-")[0]):
            yield from check([sheet for sheet in sheets if sheet.language == language], terms)


def check(sheets: Sequence[Sheet], terms: Terms) -> Iterator[Problem]:
    may_fault = terms.quick_look()
    for sheet in sheets:
        for passage in filter(lambda each: may_fault(each.text), sheet.passages):
            for fault in faults(passage.text, terms, passage.is_legal, IN_CONTENT):
                yield (passage.warning if fault.doubtful else passage.error)(fault.text)


def faults_of_announcement(text: str, terms: Terms) -> Iterator[TermFault]:
    """It must not tell anybody beside a visitor what that visitor may have read, and must not promise."""
    found = any_of(terms.topic, terms.prefixes).search(fold(text)) if terms.topic else None
    if found:
        told = unfolded(text, *found.span())
        yield TermFault(f"“{told}” tells what this screen is about: an announcement does not say it")
    for sentence in split_sentences(text):
        for rule in (*terms.legal_only, *terms.claims):
            if word := rule.find(sentence, terms.prefixes):
                yield TermFault(f"“{word}” is not announced, {rule.why}: leave it out")


def faults(
    text: str, terms: Terms, is_legal: bool, legal_place: str, from_record: bool = False
) -> Iterator[TermFault]:
    """``legal_place`` says where legal words may be used.

    A text ``from_record`` is shown only if the site's confirmed record says the same.
    """
    for sentence in split_sentences(text):
        for rule in terms.banned:
            if found := rule.find(sentence, terms.prefixes):
                if rule.is_doubtful(sentence, terms.prefixes):
                    judge = f"“{found}” is not said by this screen, {rule.why}: look who says it here"
                    yield TermFault(
                        f"{judge}, and write {terms.instead(rule)} if nobody else does", doubtful=True
                    )
                else:
                    yield TermFault(f"“{found}” is not said here, {rule.why}: write {terms.instead(rule)}")
        for rule in () if is_legal else terms.legal_only:
            if found := rule.find(sentence, terms.prefixes):
                yield TermFault(
                    f"“{found}” stands only {legal_place}, {rule.why}: write {terms.instead(rule)}"
                )
        for rule in () if from_record else terms.claims:
            if found := rule.find(sentence, terms.prefixes):
                yield TermFault(f"“{found}” is a claim about a number, {rule.why}: {rule.use}")
