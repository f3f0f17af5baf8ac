"""Builds a site in a new folder from the kiosk's own files and from those that the agent has fetched.

Files of a stored site are linked: they take no room and are not fetched. All others are read from the agent's
folder byte by byte, and the bytes read are compared.
"""

import errno
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from kiosk.base.applied.site_integrity import holds
from kiosk.base.durable_files import new_file, sync, sync_folders
from kiosk.base.installed.state_folder import make_folder
from kiosk.base.plain_files import open_inside
from kiosk.base.site_archive.manifest import Manifest, Packed
from kiosk.fleet.repository.layout import file_path

_CHUNK = 1 << 20
_NO_LINK = {errno.EPERM, errno.EMLINK, errno.EXDEV, errno.ENOTSUP}


class MissingError(Exception):
    """``sums`` are those of files that neither the kiosk nor the agent has."""

    def __init__(self, sums: Sequence[str]) -> None:
        super().__init__(f"{len(sums)} files are missing")
        self.sums = tuple(dict.fromkeys(sums))


type Kept = tuple[Manifest, Path]
"""A site of this kiosk, and its folder."""


@dataclass(frozen=True, slots=True)
class Stock:
    """Sources of files: ``kept`` has this kiosk's by sum, ``copy`` is the agent's."""

    kept: Mapping[str, Sequence[tuple[Path, str]]]
    copy: Path

    def link(self, file: Packed, target: Path) -> bool:
        """Links a file of a stored site; False if none has it undamaged."""
        for folder, path in self.kept.get(file.sha256, ()):
            if holds(folder, path, file):
                return _linked(folder / path, target)
        return False

    def has_fetched(self, file: Packed) -> bool:
        """Whether the agent has a file of this name and size."""
        try:
            with open_inside(self.copy, file_path(file.sha256)) as source:
                return os.fstat(source.fileno()).st_size == file.bytes
        except OSError:
            return False

    def bring(self, file: Packed, target: Path) -> bool:
        """Copies the agent's file; False if its bytes differ. Raises OSError of this disk."""
        try:
            source = open_inside(self.copy, file_path(file.sha256))
        except OSError:
            return False
        with source:
            if _written(source, file, target):
                return True
        target.unlink()
        return False


def stock_of(sites: Iterable[Kept], copy: Path) -> Stock:
    kept: dict[str, list[tuple[Path, str]]] = {}
    for manifest, folder in sites:
        for file in manifest.files:
            kept.setdefault(file.sha256, []).append((folder, file.path))
    return Stock(kept, copy)


def build(manifest: Manifest, stock: Stock, folder: Path) -> None:
    """Builds a site; each byte is on the disk afterwards. Raises MissingError, and OSError of this disk."""
    shutil.rmtree(folder, ignore_errors=True)
    make_folder(folder)
    wanted: list[Packed] = []
    for file in manifest.files:
        make_folder((folder / file.path).parent)
        if not stock.link(file, folder / file.path):
            wanted.append(file)
    if missing := [file.sha256 for file in wanted if not stock.has_fetched(file)]:
        raise MissingError(missing)
    if missing := [file.sha256 for file in wanted if not stock.bring(file, folder / file.path)]:
        raise MissingError(missing)
    sync_folders(folder)


def replace_files(files: Sequence[Packed], stock: Stock, folder: Path) -> None:
    """Replaces damaged files by whole ones, each at once. Raises MissingError and OSError."""
    missing = []
    for file in files:
        target = folder / file.path
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        _make_way(target.parent, folder)
        fresh = target.with_name(f".{target.name}.new")
        fresh.unlink(missing_ok=True)
        if stock.link(file, fresh) or stock.bring(file, fresh):
            fresh.replace(target)
            sync(target.parent)
        else:
            missing.append(file.sha256)
    if missing:
        raise MissingError(missing)


def _make_way(inner: Path, folder: Path) -> None:
    """Makes folders down to ``inner``; other things of their names are removed."""
    if inner == folder:
        return
    _make_way(inner.parent, folder)
    if inner.is_symlink() or (inner.exists() and not inner.is_dir()):
        inner.unlink()
    make_folder(inner)


def _linked(source: Path, target: Path) -> bool:
    """Links or copies; False if this disk knows no links, or no more of this file."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINK:
            raise
        shutil.copyfile(source, target)
        sync(target)
    return True


def _written(source: BinaryIO, file: Packed, target: Path) -> bool:
    known, left = sha256(), file.bytes
    with new_file(target) as into:
        while left and (chunk := source.read(min(left, _CHUNK))):
            known.update(chunk)
            into.write(chunk)
            left -= len(chunk)
    return not left and not source.read(1) and known.hexdigest() == file.sha256
