"""Writes into a package which share of machines takes it.

apt reads the field Phased-Update-Percentage of a version in the index of a repository, and aptly copies into
the index what a package says of itself. So the field is put into the package; all else stays as it was built,
byte by byte.
"""

import io
import lzma
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from kiosk.frozen import dataclass

FIELD = "Phased-Update-Percentage"
EVERYBODY = 100
_MAGIC = b"!<arch>\n"
_HEADER = 60
_END = b"`\n"


class PackageError(ValueError):
    """The file is no package of the program; in English."""


@dataclass(frozen=True, slots=True)
class Member:
    """Of an ar archive: where its bytes are."""

    name: str
    at: int
    size: int


@dataclass(frozen=True, slots=True)
class Described:
    name: str
    version: str
    architecture: str


def described(package: Path) -> Described:
    """What the package says of itself. Raises PackageError."""
    text = _control_of(_control_tar(package))
    found = {name: _field(text, name) for name in ("Package", "Version", "Architecture")}
    if not all(found.values()):
        raise PackageError(f"{package} is no whole package")
    return Described(found["Package"], found["Version"], found["Architecture"])


def write_phased(package: Path, percent: int, to: Path) -> None:
    """A copy that so many of a hundred machines take. Raises PackageError and OSError."""
    control = lzma.compress(_with_field(_control_tar(package), percent))
    with package.open("rb") as source, to.open("wb") as target:
        target.write(_MAGIC)
        for member in _members(source, package):
            if member.name.startswith("control.tar"):
                _put(target, "control.tar.xz", len(control))
                target.write(control)
            else:
                _put(target, member.name, member.size)
                source.seek(member.at)
                shutil.copyfileobj(_Part(source, member.size), target)
            if target.tell() % 2:
                target.write(b"\n")


def _control_tar(package: Path) -> bytes:
    ended = subprocess.run(["dpkg-deb", "--ctrl-tarfile", str(package)], capture_output=True, check=False)
    if ended.returncode:
        why = ended.stderr.decode("utf-8", "replace").strip()
        raise PackageError(f"{package} is no Debian package: {why}")
    return ended.stdout


def _control_of(tar: bytes) -> str:
    with tarfile.open(fileobj=io.BytesIO(tar)) as archive:
        for each in archive:
            if each.name.removeprefix("./") == "control" and (file := archive.extractfile(each)):
                return file.read().decode()
    raise PackageError("the package has no file control")


def _with_field(tar: bytes, percent: int) -> bytes:
    changed = io.BytesIO()
    with (
        tarfile.open(fileobj=io.BytesIO(tar)) as before,
        tarfile.open(fileobj=changed, mode="w", format=tarfile.GNU_FORMAT) as after,
    ):
        for each in before:
            file = before.extractfile(each)
            raw = file.read() if file else b""
            if each.name.removeprefix("./") == "control":
                raw = _phased(raw.decode(), percent).encode()
                each.size = len(raw)
            after.addfile(each, io.BytesIO(raw))
    return changed.getvalue()


def _phased(control: str, percent: int) -> str:
    bare = re.sub(rf"(?m)^{FIELD}:.*\n", "", control.rstrip("\n") + "\n")
    return bare if percent == EVERYBODY else f"{bare}{FIELD}: {percent}\n"


def _field(control: str, name: str) -> str:
    found = re.search(rf"(?m)^{name}: *(\S+) *$", control)
    return found[1] if found else ""


def _members(file: BinaryIO, package: Path) -> Iterator[Member]:
    if file.read(len(_MAGIC)) != _MAGIC:
        raise PackageError(f"{package} is no Debian package")
    at = len(_MAGIC)
    while file.seek(at) is not None and len(header := file.read(_HEADER)) == _HEADER:
        size = header[48:58].decode("ascii", "replace").strip()
        if header[58:] != _END or not size.isdecimal():
            raise PackageError(f"{package} is damaged")
        name = header[:16].decode("ascii", "replace").strip().rstrip("/")
        yield Member(name, at + _HEADER, int(size))
        at += _HEADER + int(size) + int(size) % 2


def _put(target: BinaryIO, name: str, size: int) -> None:
    target.write(f"{name:<16}{0:<12}{0:<6}{0:<6}{100644:<8}{size:<10}".encode() + _END)


class _Part:
    """So many bytes of a file, and no more."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self._left = file, size

    def read(self, most: int = -1) -> bytes:
        raw = self._file.read(self._left if most < 0 else min(most, self._left))
        self._left -= len(raw)
        return raw
