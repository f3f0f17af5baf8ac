"""Texts and tables below each other, as pypdf reads them back."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice

from kiosk.commands.paper.devices import A4, pdf
from kiosk.commands.paper.marks import Words
from kiosk.commands.paper.page_column import PageColumn, Table
from kiosk.commands.paper.paper import Paper

HEAD = ([Words("Text", "en", 4.0)], [Words("Comment", "en", 4.0)])


@pytest.fixture
def printed(qapp):
    """printed(draw, rtl) is what pypdf finds on each page that draw(column) fills."""

    def write(draw, rtl=False):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        paper = Paper(pdf(buffer, "A paper", A4))
        paper.rtl = rtl
        draw(PageColumn(paper, 20.0, 20.0))
        paper.end()
        return PdfReader(BytesIO(buffer.data().data())).pages

    return write


def words_on(page):
    return page.extract_text().split()


def places(page):
    """Where each text begins, in shares of the page's width and height from the bottom left."""
    found = {}

    def note(text, matrix, place, *_):
        if text.strip():
            x, y = place[4] * matrix[0] + matrix[4], place[5] * matrix[3] + matrix[5]
            found[text.split()[0]] = x / float(page.mediabox.width), y / float(page.mediabox.height)

    page.extract_text(visitor_text=note)
    return found


def row(letter, words):
    return [[Words(f"first{letter} {'words ' * words}last{letter}", "en", 4.0)], []]


def test_no_row_is_divided_by_the_end_of_a_page_and_each_page_has_the_headings(printed):
    lengths = dict(zip("abcdefghij", [3, 150, 40, 300, 10, 220, 80, 5, 260, 120], strict=True))
    rows = [row(letter, words) for letter, words in lengths.items()]
    pages = printed(lambda column: column.table(Table((1, 1), rows, HEAD)))
    assert len(pages) > 2
    for letter in lengths:
        (page,) = (page for page in pages if f"first{letter}" in words_on(page))
        assert f"last{letter}" in words_on(page)
    assert all(words_on(page)[0] == "Text" for page in pages)
    assert [word for page in pages for word in words_on(page)].count("Comment") == len(pages)


def test_headings_are_never_alone_at_the_end_of_a_page(printed):
    def draw(column):
        column.y = 265.0
        column.table(Table((1, 1), [row("a", 1)], HEAD))

    first, second = printed(draw)
    assert words_on(first) == []
    assert words_on(second)[:3] == ["Text", "Comment", "firsta"]


def test_a_row_that_is_higher_than_a_page_is_smaller_and_whole(printed):
    (page,) = printed(lambda column: column.table(Table((1, 1), [row("a", 700)], HEAD)))
    (_, lowest) = min(places(page).values(), key=lambda place: place[1])
    assert {"firsta", "lasta"} <= {*words_on(page)}
    assert lowest > 20 / A4[1]


@pytest.mark.parametrize(("rtl", "order"), [(False, ["Text", "Comment"]), (True, ["Comment", "Text"])])
def test_columns_begin_where_the_page_is_read_from_and_words_where_their_language_is(printed, rtl, order):
    (page,) = printed(lambda column: column.table(Table((1, 1), [row("a", 1)], HEAD)), rtl)
    found = places(page)
    assert sorted(order, key=lambda name: found[name][0]) == order
    assert found["firsta"][0] == pytest.approx(found["Text"][0], abs=0.001)


def test_a_heading_goes_to_the_next_page_with_what_must_follow_it(printed):
    def draw(column):
        column.y = 265.0
        column.words(Words("Heading", "en", 4.0), keep=10.0)
        column.words(Words("Text", "en", 4.0))

    assert [words_on(page) for page in printed(draw)] == [[], ["Heading", "Text"]]
