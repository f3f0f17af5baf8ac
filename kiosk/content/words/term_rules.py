"""Terms of a language: words that hurt, mislead, promise or put people in danger, and their replacements."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Annotated, Literal, NamedTuple

from kiosk.base.places import RESOURCES
from kiosk.base.problems import Problem
from kiosk.content.files.document import read_document
from kiosk.content.files.pydantic_errors import explain
from kiosk.content.words.folding import any_of, fold, unfolded
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import AS_LIST, Bounds, Key, RecordError
from kiosk.core.text.sentences import split_sentences

_Words = Annotated[tuple[str, ...], AS_LIST, Bounds(min_length=1)]


Confidence = Literal["H", "M", "L"]
"""The certainty of a rule's author: high; medium, to be checked; low, to be replaced by a reviewer."""

_KEPT = 1000
"""Cache size: more rules than all languages have."""


@dataclass(frozen=True, kw_only=True)
class Preferred(Record):
    words: _Words
    confidence: Confidence


@dataclass(frozen=True, kw_only=True)
class TermRule(Record):
    """Words, and their replacement: other words, or a key of the preferred ones.

    ``near`` words must be in the same sentence; ``allowed`` wordings are no error. After the words of
    ``told_by`` and before those of ``denied_by`` the sentence may quote another person, which people must
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
    """A part of each word that every match contains: patterns take seconds to compile."""
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


@dataclass(frozen=True, kw_only=True)
class Terms(Record):
    """The rules of one language. ``refused`` are words that put people in danger: no screen shows a site's
    text with them. ``claims`` are words that only a site's confirmed record may use. ``topic`` are words that
    reveal the subject of this screen: an announcement next to a visitor has none of them.

    ``prefixes`` are short words that the language joins to the next word.
    """

    preferred: dict[str, Preferred]
    prefixes: Annotated[tuple[str, ...], AS_LIST] = ()
    legal_only: Annotated[tuple[TermRule, ...], AS_LIST] = ()
    banned: Annotated[tuple[TermRule, ...], AS_LIST] = ()
    refused: Annotated[tuple[TermRule, ...], AS_LIST] = ()
    claims: Annotated[tuple[TermRule, ...], Key("claim"), AS_LIST] = ()
    topic: Annotated[tuple[str, ...], AS_LIST] = ()

    def quick_look(self) -> Callable[[str], bool]:
        """Whether any rule may match a text: a single search that rules out most texts."""
        rules = (*self.banned, *self.refused, *self.legal_only, *self.claims)
        words = any_of(tuple(word for rule in rules for word in rule.words), self.prefixes)
        return lambda text: words.search(fold(text)) is not None

    def is_legal(self, sentence: str) -> bool:
        """Whether it contains a word that only legal texts use."""
        return any(rule.find(sentence, self.prefixes) for rule in self.legal_only)

    def may_refuse(self, text: str) -> bool:
        """Checks quickly, without a pattern; it rules out most texts."""
        folded = fold(text)
        return any(piece in folded for rule in self.refused for piece in _pieces(rule.words))

    def refusals(self, text: str) -> Iterator[TermFault]:
        """Yields the reasons not to show a text, and the parts that people must judge."""
        return self.faults_by(self.refused, text)

    def refusal(self, text: str) -> str:
        """The first reason not to show a text; "" if there is none."""
        faults = self.refusals(text) if self.may_refuse(text) else ()
        return next((fault.text for fault in faults if not fault.doubtful), "")

    def faults_by(self, rules: Sequence[TermRule], text: str) -> Iterator[TermFault]:
        for sentence in split_sentences(text):
            for rule in rules:
                if found := rule.find(sentence, self.prefixes):
                    if rule.is_doubtful(sentence, self.prefixes):
                        judge = f"“{found}” is not said by this screen, {rule.why}: look who says it here"
                        yield TermFault(f"{judge}, and write {self.instead(rule)} if nobody else does", True)
                    else:
                        yield TermFault(f"“{found}” is not said here, {rule.why}: write {self.instead(rule)}")

    def instead(self, rule: TermRule) -> str:
        return (
            " or ".join(f"“{word}”" for word in self.preferred[rule.use].words)
            if rule.use in self.preferred
            else rule.use
        )


@cache
def terms_of(language: str) -> Terms | None:
    """The terms of a language, or of the one that it is a form of; None without a file."""
    base = language.partition("-")[0]
    return _load(language) or (_load(base) if base != language else None)


def refusal_of(text: str, *languages: str) -> str:
    """Why no screen shows a text that may be in any of the languages; "" if it does."""
    known = filter(None, map(terms_of, dict.fromkeys(languages)))
    return next(filter(None, (terms.refusal(text) for terms in known)), "")


def _load(language: str) -> Terms | None:
    """Reads the terms; an error in a file is a defect and raises."""
    path = RESOURCES / "terms" / f"{language}.toml"
    if not path.is_file():
        return None
    document = read_document(path)
    if isinstance(document, Problem):
        raise ValueError(str(document))
    try:
        return Terms.validated(**document.data)
    except RecordError as error:
        raise ValueError("\n".join(map(str, explain(error, document, Terms)))) from error
