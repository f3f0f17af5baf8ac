"""The printed review book: each text is whole on one page."""

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextTable

from kiosk.commands.review.book import Book
from kiosk.commands.review.entries import Chapter, Entry
from kiosk.commands.review.page_breaks import first_rows
from kiosk.commands.review.pdf import lay_out
from kiosk.loading.world import language_of


@pytest.mark.parametrize(
    ("rows", "above", "firsts"),
    [
        ((), 0, ()),
        ((40, 40), 0, ()),
        ((40, 40, 40), 0, (2,)),
        ((40, 40), 50, (1,)),
        ((100, 10), 50, (1,)),
        ((10, 300, 10), 0, (1, 2)),
        ((45, 45, 45, 45, 45), 0, (2, 4)),
    ],
)
def test_rows_begin_a_page_where_the_last_one_is_full(rows, above, firsts):
    assert first_rows(rows, above, head=10, page=100) == firsts


def entry(number):
    about = ("made for this test",) * (number % 4)
    text = "A sentence of some length that goes on. " * (1 + number * 7 % 11)
    return Entry(
        f"e{number}", "", "01234567", "text", text, text, (), (), False, about, "a.toml", number, "", ""
    )


@pytest.mark.parametrize("language", ["en", "fr", "ar-XB"])
@pytest.mark.slow
def test_no_row_is_cut_by_the_end_of_a_page(qapp, tmp_path, language):
    texts = tuple(map(entry, range(60)))
    book = Book(language_of(language), "0a1b2c3d", ((Chapter("notes", "note", "", None, texts), None),))
    writer = QPdfWriter(str(tmp_path / "book.pdf"))
    writer.setResolution(300)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF())
    )
    document = lay_out(book, writer)
    assert document.pageCount() > 6
    page, layout = document.pageSize().height(), document.documentLayout()
    for table in document.rootFrame().childFrames():
        assert isinstance(table, QTextTable)
        for row in range(table.rows()):
            cells = [table.cellAt(row, column) for column in range(table.columns())]
            first = min(layout.blockBoundingRect(c.firstCursorPosition().block()).top() for c in cells)
            last = max(layout.blockBoundingRect(c.lastCursorPosition().block()).bottom() for c in cells)
            assert first // page == last // page
