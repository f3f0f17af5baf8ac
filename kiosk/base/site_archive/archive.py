"""Writes and reads the one file: a ZIP in a form without options, so that the same site is always the same
bytes.

The list of files comes first, then the files in its order, all uncompressed, with one date for all. So a
reader knows each byte but those of the files themselves, whose sums are in the list: any difference is
refused.
"""

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

from kiosk.base.site_archive.manifest import LARGEST_MANIFEST, Manifest, PackError, read_manifest

ENDING = ".site"
SIGNED_ENDING = ".signed"
"""Of the file of ``pack stick``."""
MANIFEST = "manifest.json"

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20
_UTF8 = 0x800
_DATE = (1 << 5) | 1
"""1 January 1980, the first day that a ZIP knows."""

_UNIX = 3 << 8
_MODE = 0o100644 << 16
_CHUNK = 1 << 20

DAMAGED = "is no packed site, or it is damaged: ask for the file again, or pack the folder again"

type Opened = Callable[[str], BinaryIO]
"""Opens a file of the site by its name."""

type Into = Callable[[str, Iterator[bytes]], None]
"""Takes a file of the site: its name and its content."""


@dataclass(frozen=True, slots=True)
class _Entry:
    name: bytes
    size: int
    sum: int
    at: int

    @property
    def local(self) -> bytes:
        sizes = (self.sum, self.size, self.size, len(self.name), 0)
        return _LOCAL.pack(b"PK\x03\x04", _VERSION, _UTF8, 0, 0, _DATE, *sizes) + self.name

    @property
    def central(self) -> bytes:
        sizes = (self.sum, self.size, self.size, len(self.name), 0, 0, 0, 0, _MODE, self.at)
        head = (b"PK\x01\x02", _UNIX | _VERSION, _VERSION, _UTF8, 0, 0, _DATE)
        return _CENTRAL.pack(*head, *sizes) + self.name


def write_archive(manifest: Manifest, opened: Opened, target: BinaryIO) -> None:
    """Writes the file; raises PackError if a file has changed since the manifest, and OSError."""
    entries = [_Entry(MANIFEST.encode(), len(manifest.raw), zlib.crc32(manifest.raw), 0)]
    target.write(entries[0].local + manifest.raw)
    at = len(entries[0].local) + len(manifest.raw)
    for file in manifest.files:
        with opened(file.path) as source:
            check, known = 0, sha256()
            for chunk in _chunks(source, file.bytes):
                check = zlib.crc32(chunk, check)
                known.update(chunk)
        if known.hexdigest() != file.sha256:
            raise PackError(f"“{file.path}” was changed meanwhile: pack the folder again")
        entry = _Entry(file.path.encode(), file.bytes, check, at)
        entries.append(entry)
        target.write(entry.local)
        with opened(file.path) as source:
            for chunk in _chunks(source, file.bytes):
                target.write(chunk)
        at += len(entry.local) + file.bytes
    target.write(_directory(entries, at))


def manifest_in(source: BinaryIO) -> Manifest:
    """Reads the list at the beginning of a file. Raises PackError and OSError."""
    head = source.read(_LOCAL.size + len(MANIFEST))
    if len(head) < _LOCAL.size + len(MANIFEST):
        raise PackError(DAMAGED)
    size = _LOCAL.unpack_from(head)[8]
    if size > LARGEST_MANIFEST:
        raise PackError(DAMAGED)
    raw = source.read(size)
    if head != _Entry(MANIFEST.encode(), len(raw), zlib.crc32(raw), 0).local:
        raise PackError(DAMAGED)
    return read_manifest(raw)


def read_archive(source: BinaryIO, take: Into) -> Manifest:
    """Passes on each file of the archive; raises PackError if any byte differs, and OSError.

    The caller must not use the files before this has returned.
    """
    manifest = manifest_in(source)
    raw = manifest.raw
    entries = [_Entry(MANIFEST.encode(), len(raw), zlib.crc32(raw), 0)]
    at = len(entries[0].local) + len(raw)
    for file in manifest.files:
        name = file.path.encode()
        head = source.read(_LOCAL.size + len(name))
        if len(head) < _LOCAL.size:
            raise PackError(DAMAGED)
        sums = _Sums()
        take(file.path, sums.of(_chunks(source, file.bytes)))
        entry = _Entry(name, file.bytes, sums.check, at)
        if sums.known.hexdigest() != file.sha256 or head != entry.local:
            raise PackError(DAMAGED)
        entries.append(entry)
        at += len(head) + file.bytes
    directory = _directory(entries, at)
    if source.read(len(directory) + 1) != directory:
        raise PackError(DAMAGED)
    return manifest


class _Sums:
    def __init__(self) -> None:
        self.check, self.known = 0, sha256()

    def of(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            self.check = zlib.crc32(chunk, self.check)
            self.known.update(chunk)
            yield chunk


def _chunks(source: BinaryIO, size: int) -> Iterator[bytes]:
    """Yields the bytes; raises PackError if fewer are left."""
    while size:
        chunk = source.read(min(size, _CHUNK))
        if not chunk:
            raise PackError(DAMAGED)
        size -= len(chunk)
        yield chunk


def _directory(entries: list[_Entry], at: int) -> bytes:
    listed = b"".join(entry.central for entry in entries)
    count = len(entries)
    return listed + _END.pack(b"PK\x05\x06", 0, 0, count, count, len(listed), at, 0)
