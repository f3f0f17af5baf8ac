"""What the repository says that screens read now."""

from datetime import datetime
from pathlib import Path

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Snapshot, Targets, Timestamp

from kiosk.frozen import dataclass
from kiosk.repository.layout import METADATA


@dataclass(frozen=True, slots=True)
class LiveSite:
    """``version`` is that of the targets; ``expires`` the first day on which screens believe it no longer."""

    version: int
    expires: datetime


def live_site(repository: Path) -> LiveSite | None:
    """None before the first site is published. Raises OSError, and ValueError for what is damaged."""
    folder = repository / METADATA
    if not (folder / "timestamp.json").exists():
        return None
    try:
        timestamp = Metadata[Timestamp].from_bytes((folder / "timestamp.json").read_bytes()).signed
        version = timestamp.snapshot_meta.version
        snapshot = Metadata[Snapshot].from_bytes((folder / f"{version}.snapshot.json").read_bytes()).signed
        version = snapshot.meta["targets.json"].version
        targets = Metadata[Targets].from_bytes((folder / f"{version}.targets.json").read_bytes()).signed
    except RepositoryError as error:
        raise ValueError(f"{folder}: {error}") from None
    return LiveSite(targets.version, min(timestamp.expires, snapshot.expires, targets.expires))


def newest_root(repository: Path) -> bytes | None:
    """The root metadata that a new screen begins with. Raises OSError."""
    roots = [
        path for path in (repository / METADATA).glob("*.root.json") if path.name.split(".")[0].isdigit()
    ]
    newest = max(roots, key=lambda path: int(path.name.split(".")[0]), default=None)
    return newest.read_bytes() if newest else None
