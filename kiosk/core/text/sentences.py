"""Splits a paragraph into sentences at end marks."""

import re

from kiosk.core.text.scripts import SCRIPTS


def _enders(before_space: bool) -> str:
    """A regular expression for one mark, the longest first."""
    marks = {
        mark for script in SCRIPTS if script.space_between_sentences is before_space for mark in script.enders
    }
    return "|".join(map(re.escape, sorted(marks, key=lambda mark: (-len(mark), mark))))


_CLOSERS = "”’\"'»」』）》)\\]"
_ENDERS_WITHOUT_SPACE = _enders(before_space=False)
_END = re.compile(
    rf"(?:{_enders(before_space=True)})+(?:[\u00a0\u202f]?[{_CLOSERS}])*(\s+)(?![{_CLOSERS}])"
    rf"|(?:{_ENDERS_WITHOUT_SPACE})+[{_CLOSERS}]*()"
)
_ENDED = re.compile(
    rf"(?:{_enders(before_space=True)}|{_ENDERS_WITHOUT_SPACE})(?:[\u00a0\u202f]?[{_CLOSERS}])*$"
)
_NO_SPACE_AFTER = re.compile(rf"(?:{_ENDERS_WITHOUT_SPACE})[{_CLOSERS}]*$")


def split_sentences(paragraph: str) -> tuple[str, ...]:
    """The sentences in order; joined by a space (or nothing after 。！？) they are the paragraph again.

    A lower-case letter continues the sentence: “Are you well?” is a question.
    """
    found = []
    begins = 0
    for end in _END.finditer(paragraph):
        gap, goes_on = end.span(end.lastindex or 0), paragraph[end.end() : end.end() + 1].islower()
        if not (goes_on and end[1]):
            found.append(paragraph[begins : gap[0]])
            begins = end.end()
    return tuple(part for part in (*found, paragraph[begins:]) if part)


def has_end_mark(sentence: str) -> bool:
    """Whether it has an end mark; titles, buttons and the first line of a list have none."""
    return _ENDED.search(sentence) is not None


def join_sentences(sentences: tuple[str, ...]) -> str:
    joined = ""
    for sentence in sentences:
        joined += ("" if not joined or _NO_SPACE_AFTER.search(joined) else " ") + sentence
    return joined
