"""Lists the applied sites that have run well here, and those that have not, by digest in the state folder."""

import re
from pathlib import Path

from kiosk.base.installed.state_folder import put
from kiosk.base.plain_files import read_record

_MOST = 20
_DIGEST = re.compile(r"[0-9a-f]{64}")


class SiteList:
    """A list in a file; one that is missing or damaged is empty."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def __contains__(self, digest: str) -> bool:
        return digest in self._read()

    def add(self, digest: str) -> None:
        """Adds a digest; raises OSError."""
        if self._read()[-1:] != (digest,):
            self._write((*self._others(digest), digest))

    def remove(self, digest: str) -> None:
        """Removes a digest; raises OSError."""
        if digest in self:
            self._write(self._others(digest))

    def _others(self, digest: str) -> tuple[str, ...]:
        return tuple(each for each in self._read() if each != digest)

    def _read(self) -> tuple[str, ...]:
        try:
            return tuple(filter(_DIGEST.fullmatch, read_record(self._file).splitlines()))
        except (OSError, ValueError):
            return ()

    def _write(self, digests: tuple[str, ...]) -> None:
        put(self._file, "".join(f"{each}\n" for each in digests[-_MOST:]).encode())


def failed_sites(state: Path) -> SiteList:
    """Sites that are not taken again, unless a person applies them by hand."""
    return SiteList(state / "failed-sites")


def lasted_sites(state: Path) -> SiteList:
    """Sites that are never treated as failed."""
    return SiteList(state / "lasted-sites")
