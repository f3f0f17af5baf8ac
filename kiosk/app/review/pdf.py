"""The book on paper: A4, on its side."""

from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

FAMILIES = ("Noto Sans", "Noto Sans Arabic")


def write_pdf(text: str, file: Path) -> None:
    """``text`` is what ``to_printed_html`` makes."""
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
    document.setDefaultFont(QFont(list(FAMILIES), 9))
    document.setHtml(text)
    # Leaves a margin by itself, and numbers the pages.
    document.print_(writer)
