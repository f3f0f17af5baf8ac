"""The published state: the content of the repository that screens read now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Snapshot, Targets, Timestamp

from kiosk.base.enrolment.channels import CHANNELS
from kiosk.fleet.repository.layout import METADATA, site_target


@dataclass(frozen=True, slots=True)
class ChannelSite:
    """The version of a channel, and the sum of the list of its site's files."""

    version: int
    digest: str


@dataclass(frozen=True, slots=True)
class LiveSite:
    """``channels`` are those with a site; ``expires`` is the first day on which the screens of one of them
    reject it.
    """

    channels: Mapping[str, ChannelSite]
    expires: datetime


def live_site(repository: Path) -> LiveSite | None:
    """None before the first site is published. Raises OSError, and ValueError for damaged files."""
    folder = repository / METADATA
    if not (folder / "timestamp.json").exists():
        return None
    try:
        timestamp = Metadata[Timestamp].from_bytes((folder / "timestamp.json").read_bytes()).signed
        version = timestamp.snapshot_meta.version
        snapshot = Metadata[Snapshot].from_bytes((folder / f"{version}.snapshot.json").read_bytes()).signed
        roles = {name: _role(folder, name, meta.version) for name, meta in snapshot.meta.items()}
        channels = {name: _site(name, roles[f"{name}.json"]) for name in CHANNELS if f"{name}.json" in roles}
    except (RepositoryError, LookupError) as error:
        raise ValueError(f"{folder}: {error}") from None
    days = (each.expires for each in (timestamp, snapshot, *roles.values()))
    return LiveSite(channels, min(days))


def _role(folder: Path, name: str, version: int) -> Targets:
    return Metadata[Targets].from_bytes((folder / f"{version}.{name}").read_bytes()).signed


def _site(channel: str, role: Targets) -> ChannelSite:
    return ChannelSite(role.version, role.targets[site_target(channel)].hashes["sha256"])


def newest_root(repository: Path) -> bytes | None:
    """The root metadata with which a new screen begins. Raises OSError."""
    roots = [
        path for path in (repository / METADATA).glob("*.root.json") if path.name.split(".")[0].isdigit()
    ]
    newest = max(roots, key=lambda path: int(path.name.split(".")[0]), default=None)
    return newest.read_bytes() if newest else None
