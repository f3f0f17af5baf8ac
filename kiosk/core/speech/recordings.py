"""Recorded sentences: a recording belongs to its words, wherever they are shown."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from unicodedata import category, normalize

from kiosk.core.text.sentences import split_sentences

_JOINERS = "\u200c\u200d"
_HASH_DIGITS = 12

PAUSE = ","
"""The text of the recording of a pause between two groups of digits."""

FACTS = re.compile(r"\s+·\s+")
"""Separates facts on one line; each fact is a recording of its own."""

PLUS = "+"
SIGNS_OF_NUMBERS = (*map(str, range(10)), PLUS, PAUSE)
"""Signs with a recording each, so that a site's numbers need none."""


def sentence_key(text: str) -> str:
    """Hashes the words. Another kind of space or an invisible character makes no other sentence."""
    shown = "".join(c for c in normalize("NFC", text) if category(c) != "Cf" or c in _JOINERS)
    return sha256(" ".join(shown.split()).encode(errors="replace")).hexdigest()[:_HASH_DIGITS]


@dataclass(frozen=True, slots=True)
class Recordings:
    """The recordings that may be played: Opus files by ``sentence_key``, by language."""

    by_language: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict, repr=False)

    def has(self, language: str) -> bool:
        return bool(self.by_language.get(language))

    def can_speak_numbers(self, language: str) -> bool:
        """Whether every telephone number can be spoken."""
        known = self.by_language.get(language, {})
        return all(sentence_key(sign) in known for sign in SIGNS_OF_NUMBERS)

    def find(self, language: str, text: str, numbers: Iterable[str]) -> tuple[bytes, ...]:
        """The recordings that speak ``text`` one after the other; none if any of it was not recorded.

        A line of several sentences or facts, or with telephone numbers, is composed, the numbers from their
        digits.
        """
        known = self.by_language.get(language, {})
        if whole := known.get(sentence_key(text)):
            return (whole,)
        found = [known.get(sentence_key(piece)) for piece in _pieces(text, numbers)]
        return tuple(filter(None, found)) if all(found) else ()


def _pieces(text: str, numbers: Iterable[str]) -> Iterator[str]:
    """Yields the parts of a text that are each recorded alone, in spoken order."""
    some = "|".join(re.escape(number) for number in sorted(numbers, key=len, reverse=True) if number)
    parts = re.split(rf"(?<![\d.,])({some})(?![.,]?\d)", text) if some else [text]
    for at, part in enumerate(parts):
        if at % 2:
            yield from _signs(part)
        else:
            sentences = (sentence for fact in FACTS.split(part) for sentence in split_sentences(fact.strip()))
            yield from (sentence for sentence in sentences if any(map(str.isalnum, sentence)))


def _signs(number: str) -> Iterator[str]:
    if number.startswith(PLUS):
        yield PLUS
    for at, group in enumerate(re.findall(r"\d+", number)):
        yield from (PAUSE, *group) if at else group
