"""Packs a talk of one's own into one file for colleagues: a zip of a TOML file and pictures."""

import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from kiosk.base.plain_files import read_plain
from kiosk.base.problems import Problem, Severity
from kiosk.base.toml_lines import LARGEST_BYTES
from kiosk.content.files.document import Document, document_of
from kiosk.content.files.picture_files import LARGEST_BYTES as LARGEST_PICTURE
from kiosk.content.files.picture_files import PictureFile, picture_of
from kiosk.core.content.talks.own_talk import MOST_OWN_SLIDES

ENDING = ".talk"
LARGEST_ARCHIVE = 60_000_000
"""Bytes, packed and unpacked."""

_TALK = "talk.toml"
_PICTURE = re.compile(r"pictures/([0-9a-f]{16}\.png)")
_MOST_ENTRIES = 1 + MOST_OWN_SLIDES
_LONGEST_ENTRY = 200
"""Bytes of an entry in the directory of the zip: names are short, and there are no notes."""

_END, _END_64 = b"PK\x05\x06", b"PK\x06\x07"
_NO_ZIP = "is no talk, or it is damaged: ask for the file again"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class TalkArchive:
    document: Document
    pictures: Mapping[str, PictureFile]


def pack(toml: str, pictures: Mapping[str, bytes]) -> bytes:
    """Packs the file; ``pictures`` are PNGs by name."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        # Without the time of now, the same talk is the same file.
        archive.writestr(zipfile.ZipInfo(_TALK), toml, zipfile.ZIP_DEFLATED)
        for name, png in sorted(pictures.items()):
            archive.writestr(zipfile.ZipInfo(f"pictures/{name}"), png, zipfile.ZIP_STORED)
    return target.getvalue()


def read_archive(path: Path) -> TalkArchive | Problem:
    """Reads into memory and writes nothing; parts that a talk does not need are refused."""
    try:
        raw = read_plain(path, LARGEST_ARCHIVE + 1)
    except FileNotFoundError:
        return _fault(path, "there is no such file: check its name and place")
    except OSError as error:
        return _fault(path, f"the file cannot be read ({error}): check its owner and permissions")
    if len(raw) > LARGEST_ARCHIVE:
        return _fault(path, "the file is larger than 60 MB: leave out pictures or make them smaller")
    if fault := _fault_in_directory(raw):
        return _fault(path, fault)
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            parts = _parts(archive)
    except _BROKEN as error:
        return _fault(path, str(error) if isinstance(error, _Refused) else _NO_ZIP)
    talk = parts.pop(_TALK, None)
    if talk is None:
        return _fault(path, "has no talk in it: ask for it again, as the console wrote it")
    document = document_of(f"{path}/{_TALK}", talk)
    if isinstance(document, Problem):
        return document
    pictures = {}
    for name, png in parts.items():
        picture = picture_of("PNG", png)
        if isinstance(picture, str):
            return _fault(path, f"the picture {name} {picture}")
        pictures[name] = picture
    return TalkArchive(document, pictures)


class _Refused(ValueError):
    """Raised with a message about the fault."""


def _fault_in_directory(raw: bytes) -> str:
    """Checks the directory's own size before its entries are read."""
    at = raw.rfind(_END)
    if (
        not raw.startswith(b"PK\x03\x04")
        or at < 0
        or len(raw) < at + 22
        or _END_64 in raw[max(0, at - 64) : at]
    ):
        return _NO_ZIP
    count, size = struct.unpack("<HI", raw[at + 10 : at + 16])
    if count > _MOST_ENTRIES or size > _MOST_ENTRIES * _LONGEST_ENTRY:
        return f"holds more than {_MOST_ENTRIES} files: a talk is a text and its pictures"
    return ""


def _parts(archive: zipfile.ZipFile) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    left = LARGEST_ARCHIVE
    for entry in archive.infolist():
        picture = _PICTURE.fullmatch(entry.filename)
        name = picture[1] if picture else entry.filename
        if not picture and name != _TALK:
            raise _Refused(
                "holds a file that is no part of a talk: ask for a file that “Share as a file” wrote"
            )
        if name in parts:
            raise _Refused(f"holds {name} twice: ask for the file again")
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} or entry.flag_bits & 1:
            raise _Refused("is packed in a way that is not read here, or with a password: ask for it without")
        most = min(left, LARGEST_PICTURE if picture else LARGEST_BYTES)
        with archive.open(entry) as file:
            part = file.read(most + 1)
        if len(part) > most:
            raise _Refused(f"holds {name}, which is too large: make it smaller")
        left -= len(part)
        parts[name] = part
    return parts


def _fault(path: Path, text: str) -> Problem:
    return Problem(str(path), 1, Severity.ERROR, text)
