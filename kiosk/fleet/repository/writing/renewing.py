"""Renews the snapshot and the timestamp, by which signed content comes into force and stays valid.

The only part of a repository's keeper that needs the online key, and all that a server does by itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from securesystemslib.signer import Signer
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, Targets, Timestamp

from kiosk.fleet.repository.layout import METADATA
from kiosk.fleet.repository.roles import in_days
from kiosk.fleet.repository.signed_channels import SignedChannel, newest_channels
from kiosk.fleet.repository.signed_files import (
    RepositoryFaultError,
    is_signed,
    newest_targets,
    numbered,
    read_signed,
    roots_of,
    versions,
    write_signed,
)

USUAL_DAYS, FEWEST_DAYS, MOST_DAYS = 120, 90, 180
"""Days for which a snapshot is valid: as long as a stick."""

_KEPT = 10
_COUNTED_FROM = datetime(2026, 1, 1, tzinfo=UTC)
TIMESTAMP = "timestamp.json"


@dataclass(frozen=True, slots=True)
class Renewed:
    """``expires`` is the earliest day on which a screen rejects it."""

    version: int
    expires: datetime


def renew(repository: Path, online: Signer, now: datetime, days: int = USUAL_DAYS, above: int = 0) -> Renewed:
    """Puts the last signed content in force. ``above``: a version that is published elsewhere already.

    Versions are minutes since 2026 began, so a restored copy goes on above the versions that screens have
    seen. If a clock is wrong, or two come within a minute, they count up by one.

    Raises RepositoryFaultError and OSError; the state in force stays then.
    """
    assert FEWEST_DAYS <= days <= MOST_DAYS
    root = roots_of(repository)[-1]
    if online.public_key.keyid not in root.signed.roles[Timestamp.type].keyids:
        raise RepositoryFaultError(
            "this online key is not the one of this repository: pack keys show names it"
        )
    targets, signed = newest_targets(repository, root), [*newest_channels(repository, root)]
    if targets is None or not signed:
        raise RepositoryFaultError(
            "nothing is signed by the keys that count now: pack sign FOLDER, "
            "or pack sign --again after keys were replaced"
        )
    if root.signed.is_expired(now):
        raise RepositoryFaultError(
            f"its root counted until {root.signed.expires:%Y-%m-%d}: two people renew it by pack keys rotate"
        )
    last = min(targets.signed.expires, max(each.expires for each in signed))
    if last <= now:
        raise RepositoryFaultError(
            f"its sites and numbers counted until {last:%Y-%m-%d}: pack sign --again renews them"
        )
    meta = {**_named_before(repository, root), **named(targets, signed)}
    expires = [
        root.signed.expires,
        targets.signed.expires,
        *(each.expires for each in signed if each.expires > now),
    ]
    before = max(published_version(repository), *versions(repository, Snapshot.type), above)
    version = max(before + 1, (now - _COUNTED_FROM) // timedelta(minutes=1))
    until = in_days(now, days)
    snapshot = Metadata(Snapshot(version, expires=until, meta=meta))
    timestamp = Metadata(Timestamp(version, expires=until, snapshot_meta=MetaFile(version)))
    snapshot.sign(online)
    timestamp.sign(online)
    write_signed(numbered(repository, Snapshot.type, version), snapshot)
    write_signed(repository / METADATA / TIMESTAMP, timestamp)
    for old in versions(repository, Snapshot.type)[_KEPT:]:
        numbered(repository, Snapshot.type, old).unlink()
    return Renewed(version, min(*expires, until))


def named(targets: Metadata[Targets], signed: Iterable[SignedChannel]) -> dict[str, MetaFile]:
    """The files in the form of a snapshot."""
    roles = {Targets.type: targets}
    for each in signed:
        roles |= each.roles
    return {f"{role}.json": MetaFile(each.signed.version) for role, each in roles.items()}


def snapshot_in_force(repository: Path, root: Metadata[Root]) -> Metadata[Snapshot] | None:
    """None if the present online key has signed none. Raises RepositoryFaultError and OSError."""
    timestamp = read_signed(repository / METADATA / TIMESTAMP, Timestamp)
    if timestamp is None or not is_signed(root, Timestamp.type, timestamp):
        return None
    version = timestamp.signed.snapshot_meta.version
    snapshot = read_signed(numbered(repository, Snapshot.type, version), Snapshot)
    return snapshot if snapshot and is_signed(root, Snapshot.type, snapshot) else None


def _named_before(repository: Path, root: Metadata[Root]) -> Mapping[str, MetaFile]:
    """The screens of all channels refuse a snapshot that forgets one: TUF, 5.5.5."""
    before = snapshot_in_force(repository, root)
    return before.signed.meta if before else {}


def published_version(repository: Path) -> int:
    """The version of the timestamp, 0 if there is none. Raises RepositoryFaultError and OSError."""
    found = read_signed(repository / METADATA / TIMESTAMP, Timestamp)
    return found.signed.version if found else 0
