"""How far the parts of a picture differ, as a child decodes it."""

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.content.files.picture_files import PictureFile
from kiosk.machine.pictures.picture_contrast import contrast_in


@pytest.mark.parametrize(
    ("dark", "light", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#888888", 1.27)]
)
@pytest.mark.sample(1)
def test_two_halves(qapp, dark, light, ratio):
    image = QImage(96, 64, QImage.Format.Format_RGB32)
    image.fill(QColor(dark))
    painter = QPainter(image)
    painter.fillRect(0, 0, 48, 64, QColor(light))
    painter.end()
    target = QBuffer()
    target.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(target, "PNG")
    assert contrast_in(PictureFile("PNG", bytes(target.data().data()))) == pytest.approx(ratio, abs=0.05)
