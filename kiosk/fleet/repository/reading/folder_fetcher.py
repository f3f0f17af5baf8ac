"""Reads a repository that is a folder: on a stick, a share, or the copy that an agent has fetched."""

from collections.abc import Iterator
from pathlib import Path

from tuf.api.exceptions import DownloadHTTPError

from kiosk.base.plain_files import open_inside
from kiosk.fleet.repository.reading.memory_fetcher import MemoryFetcher

_CHUNK = 1 << 16


class FolderFetcher(MemoryFetcher):
    """Addresses are paths below ``folder``. Links below it are not followed."""

    def __init__(self, folder: Path, most: int) -> None:
        self._folder, self._most = folder, most

    def _fetch(self, url: str) -> Iterator[bytes]:
        try:
            with open_inside(self._folder, url) as file:
                raw = file.read(self._most + 1)
        except FileNotFoundError:
            raise DownloadHTTPError("there is no such file", 404) from None
        for at in range(0, len(raw), _CHUNK):
            yield raw[at : at + _CHUNK]
