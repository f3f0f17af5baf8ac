"""A repository on a share or a disk of this machine."""

import os
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from tuf.api.exceptions import DownloadError, DownloadHTTPError

from kiosk.fleet.agent.source import Opened
from kiosk.fleet.repository.layout import LARGEST_LIST
from kiosk.fleet.repository.reading.folder_fetcher import FolderFetcher

_CHUNK = 1 << 16


class FolderSource:
    base = ""
    clock_is_off = None

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.fetcher = FolderFetcher(folder, LARGEST_LIST)

    def open(self, path: str, at: int) -> Opened:
        try:
            handle = os.open(self._folder / path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except FileNotFoundError:
            raise DownloadHTTPError(f"{path} is not there", 404) from None
        except OSError as error:
            raise DownloadError(f"{path} cannot be read: {error.strerror}") from None
        return Opened(at, _read(handle, path, at))

    def within(self, _seconds: float) -> AbstractContextManager[None]:
        return nullcontext()

    def keep_seen(self) -> None:
        """Does nothing: reading a folder costs nothing."""


def _read(handle: int, path: str, at: int) -> Iterator[bytes]:
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise DownloadError(f"{path} is no plain file")
        try:
            file.seek(at)
            while chunk := file.read(_CHUNK):
                yield chunk
        except OSError as error:
            raise DownloadError(f"{path} cannot be read: {error.strerror}") from None
