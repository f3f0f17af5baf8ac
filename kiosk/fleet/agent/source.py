"""The source of a repository: a web server, or a folder."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from tuf.ngclient.fetcher import FetcherInterface


@dataclass(frozen=True, slots=True)
class Opened:
    """A file from its byte ``start`` on, which is 0 if the source begins again."""

    start: int
    chunks: Iterator[bytes]


class RepositorySource(Protocol):
    """``base`` goes before the path of each file that ``fetcher`` reads."""

    @property
    def base(self) -> str: ...

    @property
    def fetcher(self) -> FetcherInterface: ...

    @property
    def clock_is_off(self) -> bool | None:
        """Whether this machine's clock differs from the server's; None if unknown.

        Valid once ``fetcher`` has brought verified metadata.
        """
        ...

    def open(self, path: str, at: int) -> Opened:
        """A file of the repository, from a byte on. Raises DownloadError, as reading its chunks does."""
        ...

    def within(self, seconds: float) -> AbstractContextManager[None]:
        """Reading fails after that time."""
        ...

    def keep_seen(self) -> None:
        """Stores facts that spare the next poll a download. Raises OSError."""
        ...
