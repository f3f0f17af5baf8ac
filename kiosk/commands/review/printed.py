"""Prints a review book as a PDF, A4 landscape; no row of its tables is divided by the end of a page."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.commands.paper.devices import A4, pdf
from kiosk.commands.paper.marks import Words
from kiosk.commands.paper.page_column import PageColumn, Row, Table, number_page
from kiosk.commands.paper.paper import Paper
from kiosk.commands.review.book import (
    HINTS,
    INTRODUCTION,
    KINDS,
    NO_PICTURE,
    NOT_DRAWN,
    NOT_TRANSLATED,
    READ_BY,
    ROWS_TO_SIGN,
    TO_SIGN,
    Book,
    only_at,
    remarks_on,
)
from kiosk.commands.review.entries import Chapter, Entry

_MARGIN, _GAP = 15.0, 4.0
_TITLE, _HEADING, _SAID, _TEXT, _SMALL = 7.0, 4.6, 3.5, 3.2, 2.5
_PICTURE = 106.0


def write_pdf(book: Book, file: Path) -> None:
    """Needs a QGuiApplication. Raises OSError."""
    paper = Paper(pdf(file, "Review book", (A4[1], A4[0])), also=(book.language.tag,))
    paper.rtl = book.language.rtl
    column = PageColumn(paper, _MARGIN, _MARGIN, ended=lambda: number_page(paper, _MARGIN))
    _introduce(column, book)
    for chapter, picture in book.chapters:
        if chapter.entries:
            column.page()
            _chapter(paper, column, chapter, picture)
            column.table(Table(tuple(book.columns.values()), _rows(book, chapter), _head(book.columns)))
    column.page()
    column.words(_words(READ_BY, _TITLE, "heading_2"), below=1.5)
    column.words(_words(book.signing), below=1.5)
    blank = [[_words("\u00a0", _HEADING), _words("\u00a0", _HEADING)]] * len(TO_SIGN)
    column.table(Table(tuple(TO_SIGN.values()), [blank] * ROWS_TO_SIGN, _head(TO_SIGN)))
    column.end()
    paper.end()


def _introduce(column: PageColumn, book: Book) -> None:
    column.words(_words(book.title, _TITLE, "heading_2"), below=1.5)
    for text in (book.edition, INTRODUCTION, *(f"• {hint}" for hint in HINTS)):
        column.words(_words(text), below=1.5)


def _chapter(paper: Paper, column: PageColumn, chapter: Chapter, picture: bytes | None) -> None:
    """The picture is beside the words about the chapter."""
    top, height = column.y, 0.0
    if picture is not None and chapter.kind not in NOT_DRAWN:
        image = QImage.fromData(picture)
        height = _PICTURE * image.height() / image.width()
        paper.image(image, (column.margin, top, _PICTURE, height))
    elif chapter.kind not in NOT_DRAWN:
        paper.words(_words(NO_PICTURE), (column.margin, top, _PICTURE))
    only = [only_at(chapter)] if chapter.only_for else []
    said = [_words(text) for text in (KINDS[chapter.kind], *only)]
    for words in (_words(chapter.ref, _HEADING, "heading_2"), *said):
        column.words(words, below=1, x=_PICTURE + _GAP)
    column.y = max(column.y, top + height) + 2


def _rows(book: Book, chapter: Chapter) -> Iterator[Row]:
    for before, entry in pairwise((None, *chapter.entries)):
        assert entry
        yield _row(book, entry, before)


def _row(book: Book, entry: Entry, before: Entry | None) -> Row:
    source = NOT_TRANSLATED if entry.text == entry.source else entry.source
    english = [] if book.language.tag == "en" else [[_words(source)]]
    about = [
        Words(remark.text, "en", _SMALL, "answer" if remark.bold else "detail", "#444444")
        for remark in remarks_on(entry, before)
    ]
    return [[Words(entry.text, book.language.tag, _SAID, "detail")], *english, about, []]


def _head(columns: dict[str, int]) -> Row:
    return [[_words(name, _TEXT, "answer")] for name in columns]


def _words(text: str, em: float = _TEXT, role: str = "detail") -> Words:
    return Words(text, "en", em, role)
