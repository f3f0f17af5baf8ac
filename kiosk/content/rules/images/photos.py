"""Checks photographs of panels: they exist, can be recognised, and show only people who have agreed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.base.problems import Problem
from kiosk.content.files.photo_files import photo_file
from kiosk.content.files.picture_files import PictureFile, picture_size, read_picture
from kiosk.content.passages import Sheet
from kiosk.content.words.persons import person_in
from kiosk.core.content.photo import can_name_photo

LEAST_CONTRAST = 3.0
"""Of light and dark parts, as for drawings in WCAG 2.2, 1.4.11."""

LEAST_SIDE = 900
"""Pixels of the longer side; a print on a screen of 1920 × 1080 has about as many."""

WIDEST = 2.0
"""Width by height, and height by width: a longer print is too small on the other kind of screen."""

ContrastIn = Callable[[PictureFile], float | None]


def check(
    sheets: Sequence[Sheet], folders: Sequence[Path], today: date, contrast_in: ContrastIn
) -> Iterator[Problem]:
    """Checks all content ``folders``, the program's own first: it has no photograph."""
    for sheet in sheets:
        photo = sheet.table.get("photo")
        if sheet.kind == "panel" and isinstance(photo, dict):
            yield from _in_file(sheet, photo, folders, contrast_in)
            yield from _in_signature(sheet, photo, today)
            yield from _in_words(sheet, photo)
            if Path(sheet.document.file).is_relative_to(folders[0]):
                yield sheet.document.error(("photo",), "the program's own panels have drawings: remove it")


def _in_words(sheet: Sheet, photo: Mapping[str, Any]) -> Iterator[Problem]:
    if person := person_in(str(photo.get("alt", ""))):
        text = (
            f"“{person}” seems to tell of a certain person: say what the photograph shows, "
            "without a name, an age or a story"
        )
        yield sheet.document.warning(("photo", "alt"), text)


def _in_signature(sheet: Sheet, photo: Mapping[str, Any], today: date) -> Iterator[Problem]:
    signed = photo.get("signed")
    on = signed.get("on") if isinstance(signed, dict) else None
    if type(on) is date and on > today:
        text = f"is signed on {on}, which is still to come: the drawing is shown until then"
        yield sheet.document.error(("photo",), f"the photograph {text}")


def _in_file(
    sheet: Sheet, photo: Mapping[str, Any], folders: Sequence[Path], contrast_in: ContrastIn
) -> Iterator[Problem]:
    def of_photo(text: str) -> str:
        return f"the photograph “{photo.get('file')}” {text}"

    name = photo.get("file")
    if not isinstance(name, str) or not can_name_photo(name):
        return
    file, folder = photo_file(name, folders)
    picture = read_picture(file, folder)
    if isinstance(picture, str):
        # The rule of all pictures names a fault of the file itself.
        if file.is_symlink() or not file.is_file():
            text = of_photo(picture.replace("its folder", "content/pictures"))
            yield sheet.document.error(("photo", "file"), text)
        return
    size = picture_size(picture)
    if size and max(size) > WIDEST * min(size):
        text = f"has {size[0]} × {size[1]} pixels: cut it so that no side is more than twice the other"
        yield sheet.document.error(("photo",), of_photo(text))
    elif size and max(size) < LEAST_SIDE:
        text = f"has {size[0]} × {size[1]} pixels: take one whose longer side has at least {LEAST_SIDE}"
        yield sheet.document.warning(("photo",), of_photo(text))
    contrast = contrast_in(picture)
    if contrast is not None and contrast < LEAST_CONTRAST:
        text = (
            f"has light and dark parts that hardly differ ({contrast:.1f} : 1, at least "
            f"{LEAST_CONTRAST:.0f} : 1 is needed to make it out): take another"
        )
        yield sheet.document.error(("photo",), of_photo(text))
