"""What a picture file is, read from its first bytes: nothing is decoded that would fill the memory."""

import struct
from pathlib import Path

from kiosk.content.vector import fault_in_svg
from kiosk.plain_files import read_plain

LARGEST_PIXELS = 16_000_000
LARGEST_BYTES = 20_000_000

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".svg": "SVG"}


def fault_in(path: Path, folder: Path) -> str | None:
    """What keeps a picture in ``folder`` from being shown, and how to mend it; None if it looks sound."""
    kind = _KINDS.get(path.suffix.lower())
    if kind is None:
        return "is no PNG, SVG or JPEG file: save it as one of these"
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return "is a link that leads out of its folder: put a copy there instead"
        if not path.is_file():
            return "is not in its folder: put it there"
        raw = read_plain(path, LARGEST_BYTES + 1)
    except (OSError, RuntimeError, ValueError) as error:
        return f"cannot be read ({error}): check its owner and permissions"
    if len(raw) > LARGEST_BYTES:
        return "is larger than 20 MB: make it smaller"
    if kind == "SVG":
        return fault_in_svg(raw)
    if not raw.startswith(_PNG if kind == "PNG" else _JPEG):
        return f"is no {kind} inside, whatever its name says: save it again as {kind}"
    size = _png_size(raw) if kind == "PNG" else _jpeg_size(raw)
    if size is None or 0 in size:
        return "is broken: save it again"
    width, height = size
    if width * height > LARGEST_PIXELS:
        return (
            f"has {width} × {height} pixels, more than {LARGEST_PIXELS // 1_000_000} million: make it smaller"
        )
    return None


def _png_size(raw: bytes) -> tuple[int, int] | None:
    if len(raw) < 33 or raw[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", raw[16:24])
    return width, height


def _jpeg_size(raw: bytes) -> tuple[int, int] | None:
    """The size in the first frame header; segments before it are passed over."""
    at = 2
    while at + 9 <= len(raw) and raw[at] == 0xFF:
        marker, length = raw[at + 1], int.from_bytes(raw[at + 2 : at + 4], "big")
        if marker in _JPEG_SIZES:
            return int.from_bytes(raw[at + 7 : at + 9], "big"), int.from_bytes(raw[at + 5 : at + 7], "big")
        at += 2 + max(length, 2)
    return None
