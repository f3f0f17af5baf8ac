"""Opens what a paper is drawn on: a PDF, or a picture of one page. Sizes are in mm."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPdfWriter

A4, A5, A6 = (210.0, 297.0), (148.0, 210.0), (105.0, 148.0)

_DPI, _PICTURE_DPI = 300, 150
_INCH = 25.4


def pdf(file: Path | QIODevice, title: str, size: tuple[float, float]) -> QPdfWriter:
    """Opens a PDF whose pages have this size. Raises OSError if the file cannot be written."""
    if isinstance(file, Path):
        with file.open("ab"):
            pass
    writer = QPdfWriter(str(file) if isinstance(file, Path) else file)
    writer.setTitle(title)
    writer.setResolution(_DPI)
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    page = QPageSize(QSizeF(*size), QPageSize.Unit.Millimeter, matchPolicy=exact)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    return writer


def picture(size: tuple[float, float]) -> QImage:
    """Makes a white page to draw on, for a picture instead of a PDF."""
    width, height = (round(side * _PICTURE_DPI / _INCH) for side in size)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDotsPerMeterX(round(_PICTURE_DPI * 1000 / _INCH))
    image.setDotsPerMeterY(round(_PICTURE_DPI * 1000 / _INCH))
    return image
