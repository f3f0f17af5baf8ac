"""Lists the files of a repository that a reader needs, in their order of arrival, and copies them.

First the files of the sites, then their lists and signatures, and the timestamp last: it alone announces a
new state. So a reader finds the old state or the new one, wherever the copying ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root, Snapshot, Targets
from tuf.api.serialization import DeserializationError

from kiosk.base.enrolment.channels import CHANNELS
from kiosk.base.plain_files import read_plain
from kiosk.base.site_archive.manifest import read_manifest
from kiosk.fleet.repository.channels import list_of, list_path
from kiosk.fleet.repository.layout import LARGEST_FILE, METADATA, file_path, numbers_role
from kiosk.fleet.repository.signed_channels import newest_channels
from kiosk.fleet.repository.signed_files import (
    RepositoryFaultError,
    newest_targets,
    newest_version,
    numbered,
    put,
    roots_of,
    versions,
)
from kiosk.fleet.repository.writing.renewing import (
    TIMESTAMP,
    Renewed,
    named,
    published_version,
    snapshot_in_force,
)

FIRST_ROOT = f"{METADATA}/1.root.json"
_SOON = timedelta(days=60)
LAST = f"{METADATA}/{TIMESTAMP}"


@dataclass(frozen=True, slots=True)
class Needed:
    """Paths below the repository, with / between folders, in the order of their arrival."""

    files: tuple[str, ...]
    signed: tuple[str, ...]

    def in_force(self, renewed: Renewed) -> "Needed":
        """Adds the files that bring it into force, as the last."""
        return Needed(self.files, (*self.signed, _name(Snapshot.type, renewed.version), LAST))


def needed(repository: Path, channels: Sequence[str] = CHANNELS) -> Needed:
    """The files for readers of these channels. Raises RepositoryFaultError, PackError and OSError."""
    roots = roots_of(repository)
    targets, found = newest_targets(repository, roots[-1]), [*newest_channels(repository, roots[-1])]
    if targets is None or not found:
        raise RepositoryFaultError("nothing is signed here that counts now: pack sign FOLDER first")
    wanted = [each for each in found if each.channel in channels]
    if not wanted:
        raise RepositoryFaultError(f"nothing was signed for {' or '.join(channels)}: pack sign FOLDER first")
    rooted = (_name(Root.type, root.signed.version) for root in roots)
    signed = [*rooted, _name(Targets.type, targets.signed.version)]
    files: dict[str, None] = {}
    for each in wanted:
        manifest = read_manifest(list_of(repository, each.site_list))
        files |= dict.fromkeys(file_path(file.sha256) for file in manifest.files)
        signed += map(list_path, (each.site_list, each.numbers_list))
        signed += (_name(role, metadata.signed.version) for role, metadata in each.roles.items())
    return Needed(tuple(files), tuple(signed))


def in_force(repository: Path, channels: Sequence[str] = CHANNELS) -> Renewed | None:
    """The state of the timestamp, if it names the last signed content of these channels.

    Raises RepositoryFaultError and OSError.
    """
    root = roots_of(repository)[-1]
    targets, snapshot = newest_targets(repository, root), snapshot_in_force(repository, root)
    signed = [*newest_channels(repository, root, channels)]
    if targets is None or snapshot is None or not signed:
        return None
    if not named(targets, signed).items() <= snapshot.signed.meta.items():
        return None
    days = [each.signed.expires for each in (root, targets, snapshot)]
    return Renewed(snapshot.signed.version, min(*days, *(each.expires for each in signed)))


def due(repository: Path, now: datetime) -> Iterator[str]:
    """Yields the renewals that are due within some weeks. Raises RepositoryFaultError and OSError."""
    root = roots_of(repository)[-1]
    targets = newest_targets(repository, root)
    if root.signed.expires - now < _SOON:
        yield f"The root counts until {root.signed.expires:%Y-%m-%d}: two people renew it, pack keys rotate."
    days = [each.expires for each in newest_channels(repository, root)]
    if targets and targets.signed.expires < root.signed.expires:
        days.append(targets.signed.expires)
    if days and min(days) - now < _SOON:
        yield f"Sites and numbers count until {min(days):%Y-%m-%d}: pack sign --again renews them."


def refuse_what_differs(repository: Path, there: Path, name: str) -> int:
    """Refuses another repository. ``there`` holds the metadata of a place where this one is to be published.

    Returns the version that is published there; raises RepositoryFaultError if the place holds another
    repository, or a later state of this one, and OSError. Later files that are damaged are overwritten.
    """
    first = there / FIRST_ROOT
    if first.exists() and first.read_bytes() != (repository / FIRST_ROOT).read_bytes():
        raise RepositoryFaultError(
            f"{name} holds a repository with another root, whose screens would refuse this one: "
            "name another place"
        )
    of_channels = (role for channel in CHANNELS for role in (numbers_role(channel), channel))
    for role in (Root.type, Targets.type, *of_channels):
        newest = newest_version(there, role)
        ours, theirs = numbered(repository, role, newest), numbered(there, role, newest)
        if _is_whole(theirs) and not (ours.is_file() and ours.read_bytes() == theirs.read_bytes()):
            raise RepositoryFaultError(
                f"{name} holds something that was signed elsewhere ({theirs.name}): copy that folder over "
                "this one first, then sign again. If nobody of yours signed it, a key was stolen: copy "
                "nothing, docs/fleet/signing.md"
            )
    published = published_version(there) if _is_whole(there / LAST) else 0
    return max([published, *versions(there, Snapshot.type)])


def _is_whole(file: Path) -> bool:
    """Whether a file is there, and is metadata of some kind. Raises OSError."""
    try:
        return file.is_file() and bool(Metadata.from_bytes(read_plain(file, LARGEST_FILE)))
    except (DeserializationError, RepositoryError, RecursionError):
        return False


def copy(repository: Path, target: Path, paths: Sequence[str]) -> Iterator[str]:
    """Copies each file that the target does not have in the same bytes, and yields it.

    Raises RepositoryFaultError and OSError.
    """
    for path in paths:
        raw = read_plain(repository / path, LARGEST_FILE + 1, follow=False)
        if path.startswith("files/") and sha256(raw).hexdigest() != path.rpartition("/")[2]:
            raise RepositoryFaultError(f"{repository / path} is damaged: sign the site again, which mends it")
        there = target / path
        if there.is_file() and there.stat().st_size == len(raw) and read_plain(there, len(raw) + 1) == raw:
            continue
        put(there, raw)
        yield path


def _name(role: str, version: int) -> str:
    return f"{METADATA}/{version}.{role}.json"
