"""Reads a repository that is a folder: on a stick, a share, or the copy that an agent has fetched."""

from collections.abc import Iterator
from pathlib import Path

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

from kiosk.plain_files import read_plain

_CHUNK = 1 << 16


class FolderFetcher(FetcherInterface):
    """Addresses are paths below ``folder``. Links are not followed."""

    def __init__(self, folder: Path, most: int) -> None:
        self._folder, self._most = folder, most

    def _fetch(self, url: str) -> Iterator[bytes]:
        try:
            raw = read_plain(self._folder / url, self._most + 1, follow=False)
        except FileNotFoundError:
            raise DownloadHTTPError("there is no such file", 404) from None
        for at in range(0, len(raw), _CHUNK):
            yield raw[at : at + _CHUNK]
