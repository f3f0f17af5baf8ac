"""Measures the contrast between the light and the dark parts of a picture."""

from PySide6.QtGui import QImage

from kiosk.content.files.picture_files import PictureFile
from kiosk.core.display.contrast import luminance
from kiosk.machine.pictures.picture_decoding import decode

_SIDE = 48
"""Pixels of the longer side: the visible detail from afar."""

_PART = 0.05
"""The lightest and the darkest twentieth are ignored."""


def contrast_in(picture: PictureFile) -> float | None:
    """The contrast by WCAG's formula, from 1 to 21; None if the picture was not decoded."""
    png = decode(picture, _SIDE)
    image = QImage.fromData(png) if isinstance(png, bytes) else QImage()
    if image.isNull():
        return None
    every = sorted(
        luminance(image.pixelColor(x, y).name()) for y in range(image.height()) for x in range(image.width())
    )
    apart = int(len(every) * _PART)
    return (every[-1 - apart] + 0.05) / (every[apart] + 0.05)
