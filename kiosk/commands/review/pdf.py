"""The book as a PDF: A4 landscape; no text is cut by the end of a page."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextTable,
)

from kiosk.commands.review.book import Book, to_printed_html
from kiosk.commands.review.page_breaks import first_rows
from kiosk.core.text.scripts import script_of
from kiosk.window.text.typesetting import families

_DPI = 300
_MARGIN = round(_DPI * 15 / 25.4)
_SLACK = _DPI / 10
"""Allowance for borders and gaps between a page's tables."""


def write_pdf(book: Book, file: Path) -> None:
    """Needs a QGuiApplication."""
    writer = QPdfWriter(str(file))
    writer.setTitle("Review book")
    writer.setResolution(_DPI)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Landscape, QMarginsF()))
    _print(lay_out(book, writer), writer)


def lay_out(book: Book, writer: QPdfWriter) -> QTextDocument:
    """The book in pages, inside the margins."""
    page = QSizeF(writer.width() - 2 * _MARGIN, writer.height() - 2 * _MARGIN)
    endless = _document(to_printed_html(book), book.language.tag, writer)
    endless.setTextWidth(page.width())
    breaks = tuple(_breaks(endless, page.height() - _SLACK))
    document = _document(to_printed_html(book, breaks), book.language.tag, writer)
    document.setPageSize(page)
    return document


def _document(text: str, tag: str, writer: QPdfWriter) -> QTextDocument:
    # English is beside every language. Nastaliq needs line heights for which a table has no room.
    found = dict.fromkeys((*families("numeral"), *families(script_of(tag).name)))
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont(list(found), 9))
    document.setHtml(text)
    return document


def _breaks(document: QTextDocument, page: float) -> Iterator[tuple[int, ...]]:
    """The rows that begin a page, for each table of entries; the document is laid out without pages."""
    layout = document.documentLayout()
    above = 0.0
    for table in document.rootFrame().childFrames():
        if not isinstance(table, QTextTable):
            continue
        box = layout.frameBoundingRect(table)
        if not table.format().headerRowCount():
            above = box.height()
            continue
        tops = [_top(table, row, layout) for row in range(table.rows())]
        heights = [below - top for top, below in zip(tops, [*tops[1:], box.bottom()], strict=True)]
        yield first_rows(heights[1:], above, heights[0], page)


def _top(table: QTextTable, row: int, layout: QAbstractTextDocumentLayout) -> float:
    blocks = (table.cellAt(row, column).firstCursorPosition().block() for column in range(table.columns()))
    return min(layout.blockBoundingRect(block).top() for block in blocks)


def _print(document: QTextDocument, writer: QPdfWriter) -> None:
    size = document.pageSize()
    painter = QPainter(writer)
    painter.setFont(document.defaultFont())
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(_MARGIN, _MARGIN - number * size.height())
        document.drawContents(painter, QRectF(0, number * size.height(), size.width(), size.height()))
        painter.restore()
        foot = QRectF(_MARGIN, _MARGIN + size.height(), size.width(), _MARGIN / 2)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(number + 1))
    painter.end()
