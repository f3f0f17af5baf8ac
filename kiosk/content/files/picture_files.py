"""Checks a picture file by its bytes, without decoding data that could fill the memory."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Literal

from kiosk.base.plain_files import read_plain

LARGEST_PIXELS = 16_000_000
LARGEST_BYTES = 20_000_000
MOST_PASSES = 100
"""Passes of a JPEG file: each processes all pixels; cameras and programs write up to ten."""

MOST_NOTES, LONGEST_NOTES = 20, 1_000_000
"""Text chunks in a PNG file, and their total bytes: each chunk may decompress to any size."""


class Undrawn(StrEnum):
    """Reasons why a picture was not drawn; the words follow its name."""

    FAULT = "is broken, or takes too much time or memory to draw: save it again, simpler"
    NO_TIME = "was not drawn, for this computer had too much else to do: try again later"
    """The picture was not examined."""


Kind = Literal["PNG", "JPEG", "SVG"]

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_KINDS: dict[str, Kind] = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".svg": "SVG"}
_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
"""What a picture of Apple's phones says after its first eight bytes."""
_EXPORT = "open it in a program for pictures, such as GIMP, and export it as JPEG"
_SCALED_SIDE = 4000
_MOST_NAMES = 1000
"""Files that are compared with a name that is not there."""
_NOTES = frozenset({b"tEXt", b"zTXt", b"iTXt", b"iCCP", b"eXIf"})


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A file that looks valid; decoders get ``raw``, the same bytes that were checked."""

    kind: Kind
    raw: bytes = field(repr=False)


def read_picture(path: Path, folder: Path) -> PictureFile | str:
    """Reads a picture in ``folder``, or returns why it cannot be shown and how to correct it."""
    kind = _KINDS.get(path.suffix.lower())
    if kind is None:
        return f"is no PNG, SVG or JPEG file: {_EXPORT}"
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return "is a link that leads out of its folder: put a copy there instead"
        if not path.is_file():
            return f"is not in its folder: {_found_instead(path)}"
        raw = read_plain(path, LARGEST_BYTES + 1)
    except (OSError, RuntimeError, ValueError) as error:
        return f"cannot be read ({error}): check its owner and permissions"
    return picture_of(kind, raw)


def _found_instead(path: Path) -> str:
    """What to do about a file that is not there; on some systems its name has other capital letters."""
    stem = path.stem.casefold()
    near = (each for each in islice(path.parent.glob("*"), _MOST_NAMES) if each.stem.casefold() == stem)
    like = next((each.name for each in near if each.suffix.lower() in _KINDS), None)
    return f"“{like}” is there, write that name" if like else "put it there"


def picture_of(kind: Kind, raw: bytes) -> PictureFile | str:
    """The picture of these bytes, or why it cannot be shown and how to correct it."""
    return _fault(kind, raw) or PictureFile(kind, raw)


def fault_in(path: Path, folder: Path) -> str | None:
    """Why a picture in ``folder`` cannot be shown, and how to correct it; None if it looks valid."""
    found = read_picture(path, folder)
    return found if isinstance(found, str) else None


def is_heic(raw: bytes) -> bool:
    """Whether a file begins as those of Apple's phones; twelve bytes are enough."""
    return raw[4:8] == b"ftyp" and raw[8:12] in _HEIC


def png_size(raw: bytes) -> tuple[int, int] | None:
    """The size in pixels; None if the header has none."""
    if not raw.startswith(_PNG) or len(raw) < 33 or raw[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", raw[16:24])
    return width, height


def picture_size(picture: PictureFile) -> tuple[int, int] | None:
    """The size in pixels in its header; None for a drawing, which has none."""
    if picture.kind == "SVG":
        return None
    return png_size(picture.raw) if picture.kind == "PNG" else _jpeg_size(picture.raw)


def _fault(kind: Kind, raw: bytes) -> str | None:
    if len(raw) > LARGEST_BYTES:
        return f"is larger than 20 MB: scale it to {_SCALED_SIDE} pixels at most, and export it as JPEG"
    if kind == "SVG":
        # Most logos are pixels.
        from kiosk.content.files.svg_files import fault_in_svg

        return fault_in_svg(raw)
    if not raw.startswith(_PNG if kind == "PNG" else _JPEG):
        named = "a HEIC picture" if is_heic(raw) else f"no {kind}"
        return f"is {named} inside, whatever its name says: {_EXPORT}"
    size = picture_size(PictureFile(kind, raw))
    if size is None or 0 in size:
        return "is broken: save it again"
    width, height = size
    if width * height > LARGEST_PIXELS:
        share = _SCALED_SIDE / max(width, height)
        return (
            f"has {width} × {height} pixels, more than {LARGEST_PIXELS // 1_000_000} million: "
            f"scale it to {max(1, int(width * share))} × {max(1, int(height * share))}"
        )
    if kind == "JPEG":
        # Inside the data of a pass an FF byte is followed by 00, so this counts passes, not pixels.
        many = raw.count(b"\xff\xda") > MOST_PASSES
        return f"is painted in more than {MOST_PASSES} passes: save it again as plain JPEG" if many else None
    notes = list(_png_notes(raw))
    if len(notes) > MOST_NOTES or sum(notes) > LONGEST_NOTES:
        return "carries more text than a picture needs: save it again without notes (metadata)"
    return None


def _png_notes(raw: bytes) -> Iterator[int]:
    """The lengths of chunks that are not the picture and may be compressed."""
    at = len(_PNG)
    while at + 8 <= len(raw):
        length = int.from_bytes(raw[at : at + 4], "big")
        if raw[at + 4 : at + 8] in _NOTES:
            yield length
        at += 12 + length


def _jpeg_size(raw: bytes) -> tuple[int, int] | None:
    """The size in the first frame header; earlier segments are skipped."""
    at = 2
    while at + 9 <= len(raw) and raw[at] == 0xFF:
        if raw[at + 1] == 0xFF:
            # Any number of FF bytes may pad the space before a marker.
            at += 1
            continue
        marker, length = raw[at + 1], int.from_bytes(raw[at + 2 : at + 4], "big")
        if marker in _JPEG_SIZES:
            return int.from_bytes(raw[at + 7 : at + 9], "big"), int.from_bytes(raw[at + 5 : at + 7], "big")
        at += 2 + max(length, 2)
    return None
