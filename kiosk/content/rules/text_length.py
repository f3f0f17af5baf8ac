"""Limits for plain texts: words in a sentence, also on average, in a panel, a page and a note, and the school
grade of a page.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from statistics import fmean
from textwrap import shorten

from kiosk.base.problems import Problem
from kiosk.content.deck.passages import Passage
from kiosk.content.passages import Sheet
from kiosk.content.words.readability import grade
from kiosk.core.site.organisation import Organisation
from kiosk.core.text.sentences import has_end_mark, split_sentences
from kiosk.core.text.word_count import count_words

LONGEST_SENTENCE = 16
LONGEST_ON_AVERAGE = 12
WORDS_A_PANEL = 40
WORDS_A_NOTE = 180
WORDS_A_PAGE = 120
HIGHEST_GRADE = 6.0

_NAMES_OF_WORKS = "source"
_LONGEST_QUOTATION = 120
_ORGANISATIONS: tuple[Organisation, ...] = ("national-society", "other")

_Sentence = tuple[str, int, Passage]
"""A sentence, its words, and where it is."""


def check(sheets: Sequence[Sheet]) -> Iterator[Problem]:
    """Checks ``sheets``, which are in English; the limits do not fit words of other languages."""
    for _, of_file in groupby(sheets, lambda sheet: sheet.document.file):
        yield from _check_file(tuple(of_file))


def _check_file(sheets: Sequence[Sheet]) -> Iterator[Problem]:
    sentences = [
        (sentence, count_words(sentence), passage)
        for sheet in sheets
        for passage in _read(sheet)
        for sentence in split_sentences(passage.text)
    ]
    yield from _long_sentences(sentences)
    yield from _long_on_average(sentences)
    for sheet in sheets:
        read = _read(sheet)
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


def _read(sheet: Sheet) -> list[Passage]:
    return [passage for passage in sheet.passages if passage.key != _NAMES_OF_WORKS]


def _long_sentences(sentences: Sequence[_Sentence]) -> Iterator[Problem]:
    for sentence, words, passage in sentences:
        if words > LONGEST_SENTENCE:
            yield passage.warning(
                f"“{_quoted(sentence)}” has {words} words, more than {LONGEST_SENTENCE} a sentence: "
                "make two of it, or say it in fewer words"
            )


def _long_on_average(sentences: Sequence[_Sentence]) -> Iterator[Problem]:
    """Texts without an end mark are ignored: a title or a button would hide a long sentence."""
    whole = [entry for entry in sentences if has_end_mark(entry[0])]
    average = fmean(words for _, words, _ in whole) if whole else 0
    if average > LONGEST_ON_AVERAGE:
        longest, words, passage = max(whole, key=itemgetter(1))
        yield passage.warning(
            f"the sentences of this file have {average:.1f} words on average, "
            f"more than {LONGEST_ON_AVERAGE}: shorten the longest, such as “{_quoted(longest)}” with {words}"
        )


def _quoted(sentence: str) -> str:
    return shorten(sentence, _LONGEST_QUOTATION, placeholder=" …")


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
