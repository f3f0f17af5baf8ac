"""Which files of a repository a reader needs, in the order in which they have to arrive, and copies them.

First the files of the sites, then what lists and signs them, and the timestamp last: it alone says that there
is something new. So a reader finds the old state or the new one, wherever the copying ends.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp

from kiosk.content.travel.manifest import read_manifest
from kiosk.frozen import dataclass
from kiosk.plain_files import read_plain
from kiosk.repository.channels import list_of
from kiosk.repository.layout import (
    CANARY,
    CHANNELS,
    LARGEST_FILE,
    METADATA,
    NUMBERS,
    STABLE,
    TARGETS,
    file_path,
    numbers_target,
    site_target,
)
from kiosk.repository.renewing import TIMESTAMP, Renewed, published_version
from kiosk.repository.signed_files import (
    RepositoryFaultError,
    is_signed,
    newest_targets,
    numbered,
    numbers_beside,
    put,
    read_signed,
    roots_of,
    versions,
)

FIRST_ROOT = f"{METADATA}/1.root.json"
_SOON = timedelta(days=60)
LAST = f"{METADATA}/{TIMESTAMP}"


@dataclass(frozen=True, slots=True)
class Needed:
    """Paths below the repository, with / between folders, in the order of their arrival."""

    files: tuple[str, ...]
    signed: tuple[str, ...]

    def after(self, other: "Needed") -> "Needed":
        files = dict.fromkeys((*other.files, *self.files))
        return Needed(tuple(files), tuple(dict.fromkeys((*other.signed, *self.signed))))

    def in_force(self, renewed: Renewed) -> "Needed":
        """With what brings it into force, as the last."""
        return Needed(self.files, (*self.signed, _name(Snapshot.type, renewed.version), LAST))


def needed(repository: Path, channels: Sequence[str] = CHANNELS) -> Needed:
    """What readers of these channels need. Raises RepositoryFaultError, PackError and OSError."""
    roots = roots_of(repository)
    targets = newest_targets(repository, roots[-1:])
    if targets is None:
        raise RepositoryFaultError("nothing is signed here that counts now: pack sign FOLDER first")
    files, signed = _of(repository, targets, channels)
    if not files:
        raise RepositoryFaultError(f"nothing was signed for {' or '.join(channels)}: pack sign FOLDER first")
    rooted = [_name(Root.type, root.signed.version) for root in roots]
    return Needed(files, (*rooted, *signed))


def on_trial(repository: Path) -> Needed:
    """What was signed before a site was promoted: a server shows it to canary alone, however late it comes.

    Raises RepositoryFaultError, PackError and OSError.
    """
    root = roots_of(repository)[-1]
    promoted = newest_targets(repository, (root,))
    version = promoted.signed.version - 1 if promoted else 0
    before = read_signed(numbered(repository, Targets.type, version), Targets)
    if promoted is None or before is None or not is_signed(root, Targets.type, before):
        return Needed((), ())
    new, old = ({c: each.signed.targets.get(site_target(c)) for c in CHANNELS} for each in (promoted, before))
    if new[CANARY] != old[CANARY] or old[STABLE] in (None, new[STABLE]):
        return Needed((), ())
    return Needed(*_of(repository, before, CHANNELS))


def _of(
    repository: Path, targets: Metadata[Targets], channels: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Files of the sites, then what lists and signs them."""
    numbers = numbers_beside(repository, targets)
    files: dict[str, None] = {}
    signed: list[str] = []
    for channel in channels:
        info = targets.signed.targets.get(site_target(channel))
        if info is None:
            continue
        manifest = read_manifest(list_of(repository, info))
        files |= dict.fromkeys(file_path(file.sha256) for file in manifest.files)
        signed.append(f"{TARGETS}/{channel}/{info.hashes['sha256']}.site.json")
        if numbers and (told := numbers.signed.targets.get(numbers_target(channel))):
            signed.append(f"{TARGETS}/{channel}/{told.hashes['sha256']}.numbers.json")
    if numbers:
        signed.append(_name(NUMBERS, numbers.signed.version))
    signed.append(_name(Targets.type, targets.signed.version))
    return tuple(files), tuple(signed)


def in_force(repository: Path) -> Renewed | None:
    """What the timestamp says, if it names what was signed last. Raises RepositoryFaultError and OSError."""
    timestamp = read_signed(repository / METADATA / TIMESTAMP, Timestamp)
    root = roots_of(repository)[-1]
    targets = newest_targets(repository, (root,))
    if timestamp is None or targets is None or not is_signed(root, Timestamp.type, timestamp):
        return None
    version = timestamp.signed.snapshot_meta.version
    snapshot = read_signed(numbered(repository, Snapshot.type, version), Snapshot)
    named = snapshot.signed.meta.get(f"{Targets.type}.json") if snapshot else None
    if snapshot is None or named is None or named.version != targets.signed.version:
        return None
    numbers = numbers_beside(repository, targets)
    days = [each.signed.expires for each in (root, targets, snapshot, timestamp, numbers) if each]
    return Renewed(version, min(days))


def due(repository: Path, now: datetime) -> Iterator[str]:
    """What people have to sign again within some weeks, and how. Raises RepositoryFaultError and OSError."""
    root = roots_of(repository)[-1]
    targets = newest_targets(repository, (root,))
    numbers = numbers_beside(repository, targets) if targets else None
    if root.signed.expires - now < _SOON:
        yield f"The root counts until {root.signed.expires:%Y-%m-%d}: two people renew it, pack keys rotate."
    days = [each.signed.expires for each in (targets, numbers) if each]
    if days and min(days) - now < _SOON:
        yield f"Sites and numbers count until {min(days):%Y-%m-%d}: pack sign --again renews them."


def refuse_what_differs(repository: Path, there: Path, name: str) -> int:
    """``there`` holds the metadata of a place where this repository is to be published.

    Returns the version that is published there; raises RepositoryFaultError if the place holds another
    repository, or a later state of this one, and OSError.
    """
    first = there / FIRST_ROOT
    if first.exists() and first.read_bytes() != (repository / FIRST_ROOT).read_bytes():
        raise RepositoryFaultError(
            f"{name} holds a repository with another root, whose screens would refuse this one: "
            "name another place"
        )
    for role in (Root.type, NUMBERS, Targets.type):
        newest = next(iter(versions(there, role)), 0)
        ours, theirs = numbered(repository, role, newest), numbered(there, role, newest)
        if newest and not (ours.is_file() and ours.read_bytes() == theirs.read_bytes()):
            raise RepositoryFaultError(
                f"{name} holds something that was signed elsewhere ({theirs.name}): copy that folder over "
                "this one first, then sign again. If nobody of yours signed it, a key was stolen: copy "
                "nothing, docs/signing.md"
            )
    return max([0, published_version(there), *versions(there, Snapshot.type)])


def copy(repository: Path, target: Path, paths: Sequence[str]) -> Iterator[str]:
    """Copies each that the target has not in the same bytes, and says which.

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
