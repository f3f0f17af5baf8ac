"""Reads a package of the program: its description and its parts.

A Debian package is an archive of the kind ar, with three members.
"""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.fleet.repository.signing_faults import SigningError

NAME = "awareness-kiosk"
_MAGIC = b"!<arch>\n"
_HEADER = 60
_END = b"`\n"
_MOST_MEMBERS = 20


class PackageError(SigningError):
    """The file is no package of the program; in English."""


@dataclass(frozen=True, slots=True)
class Member:
    """``at`` is the start of its bytes, ``header`` of its header."""

    name: str
    at: int
    size: int

    @property
    def header(self) -> int:
        return self.at - _HEADER


@dataclass(frozen=True, slots=True)
class Described:
    name: str
    version: str
    architecture: str


def described(package: Path) -> Described:
    """Reads the description. Raises PackageError, also for a package of another program."""
    fields = ("Package", "Version", "Architecture")
    found = dict(line.split(": ", 1) for line in _control(package, *fields).splitlines() if ": " in line)
    if not all(found.get(each) for each in fields):
        raise PackageError(f"{package} is no whole package")
    if found["Package"] != NAME:
        raise PackageError(f"{package} is {found['Package']}, not {NAME}")
    return Described(found["Package"], found["Version"], found["Architecture"])


def control(package: Path) -> str:
    """All control fields, as an index of packages repeats them. Raises PackageError."""
    return _control(package)


def members(file: BinaryIO) -> Iterator[Member]:
    """Yields the members; raises PackageError and OSError."""
    file.seek(0)
    if file.read(len(_MAGIC)) != _MAGIC:
        raise PackageError("it is no Debian package")
    at = len(_MAGIC)
    for _ in range(_MOST_MEMBERS):
        file.seek(at)
        header = file.read(_HEADER)
        if not header:
            return
        size = header[48:58].decode("ascii", "replace").strip()
        if header[58:] != _END or not size.isdecimal():
            break
        name = header[:16].decode("ascii", "replace").strip().rstrip("/")
        yield Member(name, at + _HEADER, int(size))
        at += _HEADER + int(size) + int(size) % 2
    raise PackageError("it is a damaged Debian package")


def header_of(name: str, size: int) -> bytes:
    """The header of a member in an archive."""
    return f"{name:<16}{0:<12}{0:<6}{0:<6}{100644:<8}{size:<10}".encode() + _END


def _control(package: Path, *fields: str) -> str:
    ended = subprocess.run(["dpkg-deb", "--field", str(package), *fields], capture_output=True, check=False)
    if ended.returncode:
        why = ended.stderr.decode("utf-8", "replace").strip()
        raise PackageError(f"{package} is no Debian package: {why}")
    return ended.stdout.decode("utf-8", "replace")
