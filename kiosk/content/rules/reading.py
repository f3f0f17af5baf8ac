"""Limits for plain texts: words in a sentence, a panel, a page and a note, and the school grade of a page."""

from collections.abc import Iterator, Sequence

from kiosk.content.sheets import Passage, Sheet
from kiosk.content.words.readability import grade
from kiosk.core.base.problems import Problem
from kiosk.core.loop.reading_time import count_words
from kiosk.core.site.organisation import Organisation
from kiosk.core.text.sentences import split_sentences

LONGEST_SENTENCE = 12
LONGEST_SPOKEN = 14
"""For notes, which are spoken, not read."""
WORDS_A_PANEL = 40
WORDS_A_NOTE = 60
WORDS_A_PAGE = 120
HIGHEST_GRADE = 6.0

_NAMES_OF_WORKS = "source"
_ORGANISATIONS: tuple[Organisation, ...] = ("national-society", "other")


def check(sheets: Sequence[Sheet]) -> Iterator[Problem]:
    """``sheets`` are in English; words of other languages count differently."""
    for sheet in sheets:
        read = [passage for passage in sheet.passages if passage.key != _NAMES_OF_WORKS]
        yield from _long_sentences(read, LONGEST_SPOKEN if sheet.kind == "note" else LONGEST_SENTENCE)
        shown = [[p for p in read if p.only_for in (None, who)] for who in _ORGANISATIONS]
        if sheet.kind in {"panel", "slide"}:
            yield from _too_many_words(sheet, shown, WORDS_A_PANEL)
        elif sheet.kind == "note":
            yield from _too_many_words(sheet, shown, WORDS_A_NOTE)
        elif sheet.kind == "page":
            if sheet.table.get("kind", "text") == "text":
                yield from _too_many_words(
                    sheet, [_without_title(sheet, some) for some in shown], WORDS_A_PAGE
                )
            yield from _too_hard(sheet, shown)


def _long_sentences(passages: Sequence[Passage], most: int) -> Iterator[Problem]:
    for passage in passages:
        for sentence in split_sentences(passage.text):
            if (words := count_words(sentence)) > most:
                begin = " ".join(sentence.split()[:4])
                yield passage.warning(
                    f"“{begin} …” has {words} words, more than {most} a sentence: make two of it"
                )


def _too_many_words(sheet: Sheet, shown: Sequence[Sequence[Passage]], most: int) -> Iterator[Problem]:
    words = max(count_words(*(passage.text for passage in passages)) for passages in shown)
    if words > most:
        yield sheet.warning(f"the {sheet.kind} has {words} words, more than {most}: shorten it")


def _too_hard(sheet: Sheet, shown: Sequence[Sequence[Passage]]) -> Iterator[Problem]:
    level = max(grade([s for p in passages for s in split_sentences(p.text)]) for passages in shown)
    if round(level, 1) > HIGHEST_GRADE:
        yield sheet.warning(
            f"the page reads like school grade {level:.1f}, above {HIGHEST_GRADE:g}: "
            "use shorter sentences and shorter words"
        )


def _without_title(sheet: Sheet, passages: Sequence[Passage]) -> list[Passage]:
    return [passage for passage in passages if passage.path != (*sheet.path, "title")]
