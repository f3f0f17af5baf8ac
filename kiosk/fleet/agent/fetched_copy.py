"""The agent's copy of a repository, which the kiosk's side reads like a stick."""

from collections.abc import Mapping
from contextlib import suppress
from hashlib import file_digest, sha256
from pathlib import Path

from tuf.api.metadata import Metadata, Root, Snapshot, Targets

from kiosk.base.durable_files import replace, sync
from kiosk.base.plain_files import read_plain, walk
from kiosk.base.site_archive.travelling import MOST_FILES
from kiosk.fleet.repository.layout import (
    METADATA,
    TARGETS,
    file_path,
    numbers_role,
    numbers_target,
    site_target,
)
from kiosk.fleet.repository.reading.client import Release

_LARGEST_METADATA = 5_000_000
_MOST_FILES = 3 * MOST_FILES
_MODE = 0o640
_FOLDER_MODE = 0o750


class FetchedCopy:
    """``folder`` belongs to the agent, and its group may read it. Everything in it can be fetched again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def lay(self, release: Release, trusted: Path) -> None:
        """Writes the verified metadata, the timestamp last. Raises OSError."""
        wanted = {**_lists(release), **_metadata(trusted, release.channel)}
        for path, raw in wanted.items():
            self._put(self._folder / path, raw)
        self._clear(wanted, release)

    def place(self, sum_of: str) -> Path:
        """The place of a file, in an existing folder. Raises OSError."""
        place = self._folder / file_path(sum_of)
        _make(place.parent)
        return place

    def has(self, sum_of: str) -> bool:
        """Whether a whole file is there: a disk may have damaged it since it came."""
        with suppress(OSError), (self._folder / file_path(sum_of)).open("rb") as file:
            return file_digest(file, "sha256").hexdigest() == sum_of
        return False

    def _put(self, place: Path, raw: bytes) -> None:
        with suppress(OSError):
            if read_plain(place, len(raw) + 1, follow=False) == raw:
                return
        _make(place.parent)
        replace(place, raw, _MODE)

    def _clear(self, wanted: Mapping[str, bytes], release: Release) -> None:
        files = {file_path(each.sha256) for each in release.manifest.files}
        for place in walk(self._folder, _MOST_FILES):
            path = place.relative_to(self._folder).as_posix()
            if not place.is_dir() and path not in wanted and path not in files:
                place.unlink()


def _lists(release: Release) -> dict[str, bytes]:
    raw = {
        site_target(release.channel): release.manifest.raw,
        numbers_target(release.channel): release.numbers,
    }
    lists = {}
    for path, each in raw.items():
        folder, _, name = path.rpartition("/")
        lists[f"{TARGETS}/{folder}/{sha256(each).hexdigest()}.{name}"] = each
    return lists


def _metadata(trusted: Path, channel: str) -> dict[str, bytes]:
    """The metadata that the updater has verified for this channel, under the names of a repository."""
    found = {}
    newest = Metadata[Root].from_file(str(trusted / "root.json")).signed.version
    for version in range(1, newest + 1):
        name = f"{version}.root.json"
        with suppress(FileNotFoundError):
            found[f"{METADATA}/{name}"] = _read(trusted / "root_history" / name)
    snapshot = Metadata[Snapshot].from_file(str(trusted / "snapshot.json")).signed
    for role in (Targets.type, channel, numbers_role(channel)):
        name = f"{role}.json"
        found[f"{METADATA}/{snapshot.meta[name].version}.{name}"] = _read(trusted / name)
    found[f"{METADATA}/{snapshot.version}.snapshot.json"] = _read(trusted / "snapshot.json")
    found[f"{METADATA}/timestamp.json"] = _read(trusted / "timestamp.json")
    return found


def _read(file: Path) -> bytes:
    return read_plain(file, _LARGEST_METADATA, follow=False)


def _make(folder: Path) -> None:
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(_FOLDER_MODE, exist_ok=True)
        sync(folder.parent)
