"""Renews the snapshot and the timestamp, by which what was signed comes into force and stays believed.

The only part of a repository's keeper that needs the online key, and all that a server does by itself.
"""

from datetime import datetime
from pathlib import Path

from securesystemslib.signer import Signer
from tuf.api.metadata import Metadata, MetaFile, Snapshot, Targets, Timestamp

from kiosk.frozen import dataclass
from kiosk.repository.layout import METADATA, NUMBERS
from kiosk.repository.roles import in_days
from kiosk.repository.signed_files import (
    NUMBERS_VERSION,
    RepositoryFaultError,
    newest_targets,
    numbered,
    numbers_beside,
    read_signed,
    roots_of,
    versions,
    write_signed,
)

USUAL_DAYS, FEWEST_DAYS, MOST_DAYS = 120, 90, 180
"""For which a snapshot is believed: a stick counts as long."""

_KEPT = 10
TIMESTAMP = "timestamp.json"


@dataclass(frozen=True, slots=True)
class Renewed:
    """``expires`` is the earliest day on which a screen believes it no longer."""

    version: int
    expires: datetime


def renew(repository: Path, online: Signer, now: datetime, days: int = USUAL_DAYS, above: int = 0) -> Renewed:
    """Puts in force what was signed last. ``above``: a version that is published elsewhere already.

    Raises RepositoryFaultError and OSError; what was in force stays then.
    """
    assert FEWEST_DAYS <= days <= MOST_DAYS
    root = roots_of(repository)[-1]
    if online.public_key.keyid not in root.signed.roles[Timestamp.type].keyids:
        raise RepositoryFaultError(
            "this online key is not the one of this repository: pack keys show names it"
        )
    targets = newest_targets(repository, (root,))
    if targets is None:
        raise RepositoryFaultError(
            "nothing is signed by the keys that count now: pack sign FOLDER, "
            "or pack sign --again after keys were replaced"
        )
    meta = {f"{Targets.type}.json": MetaFile(targets.signed.version)}
    expires = [root.signed.expires, targets.signed.expires]
    if NUMBERS_VERSION in targets.signed.unrecognized_fields:
        numbers = numbers_beside(repository, targets)
        if numbers is None:
            raise RepositoryFaultError("its numbers are not signed by enough people: sign the site again")
        meta[f"{NUMBERS}.json"] = MetaFile(numbers.signed.version)
        expires.append(numbers.signed.expires)
    if root.signed.is_expired(now):
        raise RepositoryFaultError(
            f"its root counted until {root.signed.expires:%Y-%m-%d}: two people renew it by pack keys rotate"
        )
    if min(expires) <= now:
        raise RepositoryFaultError(
            f"its sites and numbers counted until {min(expires):%Y-%m-%d}: pack sign --again renews them"
        )
    version = max(published_version(repository), *versions(repository, Snapshot.type), above) + 1
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


def published_version(repository: Path) -> int:
    """Of the timestamp that is there, 0 if there is none. Raises RepositoryFaultError and OSError."""
    found = read_signed(repository / METADATA / TIMESTAMP, Timestamp)
    return found.signed.version if found else 0
