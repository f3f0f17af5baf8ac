"""The logo of a site for paper."""

from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.base.problems import Problem, Severity
from kiosk.content.files.picture_files import read_picture
from kiosk.core.site.settings import Site
from kiosk.loading.world import report
from kiosk.machine.pictures.picture_decoding import decode

_SIDE = 2048
"""Pixels."""


def drawn_logo(site: Site, folder: Path) -> QImage | None:
    """None for a site without one, and where it was not drawn, which is said."""
    if not site.logo:
        return None
    found = read_picture(folder / site.logo, folder)
    png = found if isinstance(found, str) else decode(found, _SIDE)
    if isinstance(png, str):
        text = f"the logo {png}. The sheets have the name of the place instead"
        report((Problem(str(folder / site.logo), 1, Severity.WARNING, text),))
        return None
    return QImage.fromData(png)
