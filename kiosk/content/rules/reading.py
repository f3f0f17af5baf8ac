"""Texts are short and plain: words in a sentence, a panel, a page, and the school grade of a page."""

from collections.abc import Iterator, Sequence

from kiosk.content.sheets import Passage, Sheet
from kiosk.content.syllables import grade
from kiosk.core.organisation import Organisation
from kiosk.core.problems import Problem
from kiosk.core.reading import count_words
from kiosk.core.sentences import split_sentences

LONGEST_SENTENCE = 12
WORDS_A_PANEL = 40
WORDS_A_PAGE = 120
HIGHEST_GRADE = 6.0

_NAMES_OF_WORKS = "source"
_ORGANISATIONS: tuple[Organisation, ...] = ("national-society", "other")


def check(sheets: Sequence[Sheet]) -> Iterator[Problem]:
    """``sheets`` are in English: other languages count differently."""
    for sheet in sheets:
        read = [passage for passage in sheet.passages if passage.key != _NAMES_OF_WORKS]
        yield from _long_sentences(read)
        shown = [[p for p in read if p.only_for in (None, who)] for who in _ORGANISATIONS]
        if sheet.kind == "panel":
            yield from _too_many_words(sheet, shown, WORDS_A_PANEL)
        elif sheet.kind == "page":
            if sheet.table.get("kind", "text") == "text":
                yield from _too_many_words(
                    sheet, [_without_title(sheet, some) for some in shown], WORDS_A_PAGE
                )
            yield from _too_hard(sheet, shown)


def _long_sentences(passages: Sequence[Passage]) -> Iterator[Problem]:
    for passage in passages:
        for sentence in split_sentences(passage.text):
            if (words := count_words(sentence)) > LONGEST_SENTENCE:
                begin = " ".join(sentence.split()[:4])
                yield passage.warning(
                    f"“{begin} …” has {words} words, more than {LONGEST_SENTENCE} a sentence: make two of it"
                )


def _too_many_words(sheet: Sheet, shown: Sequence[Sequence[Passage]], most: int) -> Iterator[Problem]:
    words = max(count_words(*(passage.text for passage in passages)) for passages in shown)
    if words > most:
        place = "panel" if sheet.kind == "panel" else "page"
        yield sheet.warning(f"the {place} has {words} words, more than {most}: shorten it")


def _too_hard(sheet: Sheet, shown: Sequence[Sequence[Passage]]) -> Iterator[Problem]:
    level = max(grade([s for p in passages for s in split_sentences(p.text)]) for passages in shown)
    if round(level, 1) > HIGHEST_GRADE:
        yield sheet.warning(
            f"the page reads like school grade {level:.1f}, above {HIGHEST_GRADE:g}: "
            "use shorter sentences and shorter words"
        )


def _without_title(sheet: Sheet, passages: Sequence[Passage]) -> list[Passage]:
    return [passage for passage in passages if passage.path != (*sheet.path, "title")]
