"""Photographs that wait for their words: in a hidden folder beside the site, in no version of it."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from kiosk.base import durable_files
from kiosk.studio.photos.photo_maker import NoPhoto

FOLDER = ".photographs"
LARGEST_MB = 40
_LARGEST = LARGEST_MB * 1_000_000
_IGNORED = b"# Photographs without words yet: nobody else gets them.\n*\n"


class PhotoDrafts:
    """At most one for each panel."""

    def __init__(self, site: Path) -> None:
        self.folder = site.parent / FOLDER

    def of(self, panel: str) -> Path | None:
        file = self._file(panel)
        return file if file.is_file() else None

    def keep(self, panel: str, jpeg: bytes) -> None:
        """Raises OSError."""
        durable_files.replace(self._file(panel), jpeg)

    def forget(self, panel: str) -> None:
        """Raises OSError."""
        self._file(panel).unlink(missing_ok=True)

    @contextmanager
    def upload(self) -> Iterator[BinaryIO]:
        """Opens a file without a name: what a camera adds to a picture stays nowhere. Raises OSError."""
        self.folder.mkdir(mode=0o700, exist_ok=True)
        ignored = self.folder / ".gitignore"
        if not ignored.exists():
            durable_files.replace(ignored, _IGNORED)
        with TemporaryFile(dir=self.folder) as file:
            yield file

    def _file(self, panel: str) -> Path:
        return self.folder / f"{panel}.jpg"


async def receive(chunks: AsyncIterator[bytes], file: BinaryIO) -> None:
    """Writes an upload as it comes. Raises NoPhoto, OSError."""
    received = 0
    async for chunk in chunks:
        received += len(chunk)
        if received > _LARGEST:
            raise NoPhoto(f"this file has more than {LARGEST_MB} MB: save it smaller, as JPEG")
        file.write(chunk)
    file.seek(0)
