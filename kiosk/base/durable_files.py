"""Writes files so that a power cut leaves the whole old file or the whole new one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kiosk.base.plain_files import names_in

_OWNER_ONLY = 0o600

_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
"""A file that did not exist, and no link. ``tempfile`` does the same, but each start would import it."""


@contextmanager
def new_file(path: Path, mode: int = _OWNER_ONLY) -> Iterator[BinaryIO]:
    """Opens a new file, on the disk at the end; the umask limits ``mode``.

    Raises OSError, FileExistsError also for a link.
    """
    with os.fdopen(os.open(path, _NEW, mode), "w+b") as file:
        yield file
        sync_file(file)


@contextmanager
def replacing(path: Path, mode: int = _OWNER_ONLY) -> Iterator[BinaryIO]:
    """Opens a new file next to ``path``, with access ``mode``; it replaces ``path`` once it is on the disk.

    Replaces a link instead of following it. Raises OSError.
    """
    _clear_way(path)
    new = path.with_name(f".{path.name}.{os.urandom(8).hex()}")
    try:
        with new_file(new) as file:
            if mode != _OWNER_ONLY:
                # A stick with FAT keeps no modes and may refuse to change them.
                with suppress(PermissionError):
                    new.chmod(mode)
            yield file
        new.replace(path)
        sync(path.parent)
    finally:
        new.unlink(missing_ok=True)


def replace(path: Path, content: bytes, mode: int = _OWNER_ONLY) -> None:
    """As ``replacing``, with the whole content. Raises OSError."""
    with replacing(path, mode) as file:
        file.write(content)


def _clear_way(path: Path) -> None:
    """Removes leftovers of earlier writes, after a kill or a power cut."""
    for name in names_in(path.parent):
        if name.startswith(f".{path.name}."):
            with suppress(OSError):
                (path.parent / name).unlink()


def sync_file(file: BinaryIO) -> None:
    """Waits until all writes to an open file are on the disk. Raises OSError."""
    file.flush()
    os.fsync(file.fileno())


def sync_folders(folder: Path) -> None:
    """Makes the names in a folder durable, and those in all folders below it. Raises OSError."""
    for each in (*(path for path in folder.rglob("*") if path.is_dir()), folder):
        sync(each)


def sync(path: Path) -> None:
    """Waits for the disk: a name is durable only after its folder was synced. Raises OSError."""
    # Windows cannot open folders.
    if os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
