"""Writes a large file so that its place holds the whole old one or the whole new one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO

from kiosk.base.durable_files import sync


@contextmanager
def replacing(file: Path) -> Iterator[BinaryIO]:
    """A file beside it, which takes its place once everything is on the disk."""
    handle, name = mkstemp(dir=file.absolute().parent, prefix=f".{file.name}.")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "w+b") as target:
            yield target
            target.flush()
            os.fsync(target.fileno())
        # A stick with FAT keeps no modes and may refuse to change them.
        with suppress(PermissionError):
            unfinished.chmod(0o644)
        unfinished.replace(file)
        sync(file.absolute().parent)
    finally:
        unfinished.unlink(missing_ok=True)
