"""The book on paper: A4, on its side."""

from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from kiosk.bridge.typesetting import families
from kiosk.core.scripts import script_of


def write_pdf(text: str, tag: str, file: Path) -> None:
    """``text`` is what ``to_printed_html`` makes; a QGuiApplication must be there."""
    # English stands beside every language. Nastaliq asks for lines that a table has no room for.
    found = dict.fromkeys((*families("numeral"), *families(script_of(tag))))
    writer = QPdfWriter(str(file))
    writer.setTitle("Review book")
    writer.setResolution(300)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            QMarginsF(),
        )
    )
    document = QTextDocument()
    document.setDefaultFont(QFont(list(found), 9))
    document.setHtml(text)
    # Leaves a margin by itself, and numbers the pages.
    document.print_(writer)
