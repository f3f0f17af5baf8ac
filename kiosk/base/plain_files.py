"""Reads only plain files, and lists folders up to a limit.

Opening a pipe blocks until its other end opens, a device may act or never end, and a folder may hold a flood
of files: none of these may keep a screen dark.
"""

import os
import stat
from collections.abc import Callable, Iterator
from errno import EINVAL
from itertools import islice
from pathlib import Path
from typing import BinaryIO

_STEPS_IN = os.open in os.supports_dir_fd and os.stat in os.supports_dir_fd
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
MOST_NAMES = 20_000


def read_plain(path: Path, most: int, follow: bool = True) -> bytes:
    """Reads at most so many bytes; without ``follow`` a link is not a plain file. Raises OSError."""
    # Checked before, since opening a device may act, and again, since another may have replaced it.
    _refuse_others(path.stat(follow_symlinks=follow), path)
    handle = os.open(path, _FLAGS | (0 if follow else getattr(os, "O_NOFOLLOW", 0)))
    with os.fdopen(handle, "rb") as file:
        _refuse_others(os.fstat(file.fileno()), path)
        return file.read(most)


def open_inside(folder: Path, path: str) -> BinaryIO:
    """Opens a plain file below ``folder``, which another user may change meanwhile: no link on the way from
    the folder to the file is followed. Raises OSError.
    """
    *folders, name = parts = Path(path).parts
    if ".." in parts or Path(path).is_absolute():
        raise OSError(EINVAL, "leads out of the folder", str(folder / path))
    if not _STEPS_IN:
        _refuse_others((folder / path).lstat(), folder / path)
        return (folder / path).open("rb")
    into = _FLAGS | os.O_DIRECTORY
    at = os.open(folder, into)
    try:
        for part in folders:
            inner = os.open(part, into | os.O_NOFOLLOW, dir_fd=at)
            os.close(at)
            at = inner
        _refuse_others(os.stat(name, dir_fd=at, follow_symlinks=False), folder / path)
        file = os.fdopen(os.open(name, _FLAGS | os.O_NOFOLLOW, dir_fd=at), "rb")
    finally:
        os.close(at)
    try:
        _refuse_others(os.fstat(file.fileno()), folder / path)
    except OSError:
        file.close()
        raise
    return file


def read_record(path: Path, most: int = 100_000) -> str:
    """Reads a small file that the program itself has written. Raises OSError or ValueError."""
    raw = read_plain(path, most + 1, follow=False)
    if len(raw) > most:
        raise ValueError(f"longer than {most} bytes")
    return raw.decode("utf-8")


def _ignore(fault: OSError) -> None:
    """Treats unreadable entries as empty."""


def names_in(folder: Path, most: int = MOST_NAMES, onerror: Callable[[OSError], None] = _ignore) -> list[str]:
    """The names in a folder, sorted, and no more than so many; none if it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in islice(entries, most))
    except OSError as fault:
        onerror(fault)
        return []


def walk(
    folder: Path, most: int = MOST_NAMES, onerror: Callable[[OSError], None] = _ignore
) -> Iterator[Path]:
    """Yields the entries of a folder and of its folders, folders too; links are not followed.

    Ends after ``most`` of them, whatever more there is.
    """
    waiting, left = [folder], most
    while waiting and left > 0:
        here = waiting.pop()
        for name in names_in(here, left, onerror):
            left -= 1
            path = here / name
            yield path
            if path.is_dir() and not path.is_symlink():
                waiting.append(path)


def _refuse_others(status: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise OSError(EINVAL, "no plain file", str(path))
