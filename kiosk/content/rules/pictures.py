"""No red cross, crescent, crystal or hospital: the signs are protected, and nobody here offers a hospital."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from kiosk.content.files.picture_files import Picture, read_picture
from kiosk.content.words.protected_signs import Raster, find_shape
from kiosk.core.base.problems import Problem, Severity
from kiosk.plain_files import walk

Draw = Callable[[Picture], Raster | None]
"""Draws a picture small; None where it cannot be decoded within its bounds."""

_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".avif"})
_PROTECTED = frozenset(
    {
        *("cross", "redcross", "crescent", "redcrescent", "crystal", "redcrystal", "emblem", "plus"),
        *("hospital", "ambulance", "medic", "medical", "firstaid", "first-aid", "asclepius", "caduceus"),
    }
)


def check(folders: Sequence[Path], logo: Path | None, emblem_allowed: bool, draw: Draw) -> Iterator[Problem]:
    """The pictures in content folders, and the site's logo.

    ``emblem_allowed`` is for a National Society, whose own logo bears the emblem under its own rules.
    """
    for folder in folders:
        for path in walk(folder):
            if path.suffix.lower() in _SUFFIXES:
                yield from _in_picture(path, folder, draw, protects=True)
    if logo:
        yield from _in_picture(logo, logo.parent, draw, protects=not emblem_allowed)


def check_names(names: Mapping[str, str], file: Path) -> Iterator[Problem]:
    """The design's drawings, each with the icon that stands for it."""
    for drawing, icon in names.items():
        for name in (drawing, icon):
            if found := _protected(name):
                yield Problem(str(file), 1, Severity.ERROR, f"“{name}” is called “{found}”: {_ADVICE}")


_ADVICE = "such signs are protected, take another picture"


def _in_picture(path: Path, folder: Path, draw: Draw, protects: bool) -> Iterator[Problem]:
    def problem(severity: Severity, text: str) -> Problem:
        return Problem(str(path), 1, severity, f"the picture {text}")

    if protects and (found := _protected(path.stem)):
        yield problem(Severity.ERROR, f"is called “{found}”: {_ADVICE}")
    picture = read_picture(path, folder)
    if isinstance(picture, str):
        yield problem(Severity.ERROR, picture)
        return
    raster = draw(picture)
    if raster is None:
        yield problem(
            Severity.ERROR, "is broken, or takes too much time or memory to draw: save it again, simpler"
        )
    elif protects and (shape := find_shape(raster)):
        yield problem(Severity.WARNING, f"looks as if it held a {shape}: {_ADVICE}")


def _protected(name: str) -> str | None:
    words = re.findall("[a-z]+", name.lower())
    return next(_both(words), None)


def _both(words: Sequence[str]) -> Iterator[str]:
    """Protected words, also where two of them are written as one."""
    pairs: Iterable[str] = (f"{a}-{b}" for a, b in pairwise(words))
    yield from (word for word in (*words, *pairs) if word in _PROTECTED)
