"""Writes files so that a power cut leaves the whole old file or the whole new one."""

import os
from contextlib import suppress
from pathlib import Path

from kiosk.base.plain_files import names_in

_OWNER_ONLY = 0o600

_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
"""A file that was not there, and no link. ``tempfile`` does the same, but each start would import it."""


def replace(path: Path, content: bytes, mode: int = _OWNER_ONLY) -> None:
    """Writes a file atomically, accessible as ``mode`` says; replaces a link instead of following it.

    Raises OSError.
    """
    _clear_way(path)
    new = path.with_name(f".{path.name}.{os.urandom(8).hex()}")
    handle = os.open(new, _NEW, _OWNER_ONLY)
    try:
        with os.fdopen(handle, "wb") as file:
            if mode != _OWNER_ONLY:
                # A stick with FAT keeps no modes and may refuse to change them.
                with suppress(PermissionError):
                    new.chmod(mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
        sync(path.parent)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _clear_way(path: Path) -> None:
    """Removes leftovers of earlier writes, after a kill or a power cut."""
    for name in names_in(path.parent):
        if name.startswith(f".{path.name}."):
            with suppress(OSError):
                (path.parent / name).unlink()


def sync(folder: Path) -> None:
    """Waits for the disk: a name is durable only after its folder was synced. Raises OSError."""
    # Windows cannot open folders.
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
