"""Checks that pictures can be drawn, and none is called a red cross, crescent, crystal or hospital.

The signs are protected, and nobody here offers a hospital. The content of a logo is signed for in [go_live].
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.base.plain_files import walk
from kiosk.base.problems import Problem, Severity
from kiosk.content.files.picture_files import PictureFile, Undrawn, read_picture
from kiosk.content.files.protected_signs import ADVICE, protected_sign

TryToDraw = Callable[[PictureFile], Undrawn | None]
"""Returns why a picture cannot be decoded within its bounds; None if it can."""

_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".avif"})


def check(
    folders: Sequence[Path], logo: Path | None, emblem_allowed: bool, undrawn: TryToDraw
) -> Iterator[Problem]:
    """Checks the pictures in content folders, and the site's logo.

    ``emblem_allowed``: a National Society's logo contains the emblem, under its own rules.
    """
    for folder in folders:
        for path in walk(folder):
            if path.suffix.lower() in _SUFFIXES:
                yield from _in_picture(path, folder, undrawn, protects=True)
    if logo:
        yield from _in_picture(logo, logo.parent, undrawn, protects=not emblem_allowed)


def check_names(names: Mapping[str, str], file: Path) -> Iterator[Problem]:
    """Checks the design's drawings, each with its icon."""
    for drawing, icon in names.items():
        for name in (drawing, icon):
            if found := protected_sign(name):
                yield Problem(str(file), 1, Severity.ERROR, f"“{name}” is called “{found}”: {ADVICE}")


def _in_picture(path: Path, folder: Path, undrawn: TryToDraw, protects: bool) -> Iterator[Problem]:
    def problem(severity: Severity, text: str) -> Problem:
        return Problem(str(path), 1, severity, f"the picture {text}")

    if protects and (found := protected_sign(path.stem)):
        yield problem(Severity.ERROR, f"is called “{found}”: {ADVICE}")
    picture = read_picture(path, folder)
    if isinstance(picture, str):
        yield problem(Severity.ERROR, picture)
        return
    if why := undrawn(picture):
        yield problem(Severity.ERROR if why is Undrawn.FAULT else Severity.WARNING, why)
