"""Takes one signed state of a repository over from where authors publish to where screens read."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from securesystemslib.signer import Signer
from tuf.api.metadata import Metadata, Root, Targets, Timestamp

from kiosk.content.travel.manifest import read_manifest
from kiosk.plain_files import read_plain
from kiosk.repository.channels import list_of
from kiosk.repository.layout import LARGEST_FILE, NUMBERS, TARGETS, file_path
from kiosk.repository.renewing import published_version, renew
from kiosk.repository.signed_files import (
    RepositoryFaultError,
    is_signed,
    numbered,
    numbers_beside,
    put,
    read_signed,
    roots_of,
    versions,
)
from kiosk.server.live_site import live_site
from kiosk.server.rollout_rules import SignedState

_SITE = "/site.json"


def take_roots(incoming: Path, live: Path) -> None:
    """New roots, each signed as the one before demands. Raises RepositoryFaultError and OSError."""
    for root in roots_of(incoming):
        version = root.signed.version
        raw = root.to_bytes()
        there = numbered(live, Root.type, version)
        if not there.is_file():
            put(there, raw)
        elif Metadata[Root].from_bytes(there.read_bytes()).to_bytes() != raw:
            raise RepositoryFaultError(
                "what was published here begins with another root than the screens of this server have: "
                "publish the repository that they were enrolled with"
            )


def newer(incoming: Path, above: int) -> Iterator[Metadata[Targets]]:
    """Targets that count now and are newer than those of this version, the oldest first."""
    root = roots_of(incoming)[-1]
    for version in sorted(versions(incoming, Targets.type)):
        if version > above:
            found = read_signed(numbered(incoming, Targets.type, version), Targets)
            if found and found.signed.version == version and is_signed(root, Targets.type, found):
                yield found


def shown(targets: Metadata[Targets]) -> SignedState:
    lists = targets.signed.targets.items()
    channels = {p.removesuffix(_SITE): info.hashes["sha256"] for p, info in lists if p.endswith(_SITE)}
    return SignedState(targets.signed.version, channels)


def live_targets(live: Path) -> Metadata[Targets] | None:
    """Those in force; after a power cut newer ones may lie beside them. Raises ValueError and OSError."""
    now = live_site(live)
    return read_signed(numbered(live, Targets.type, now.version), Targets) if now else None


def take(incoming: Path, live: Path, targets: Metadata[Targets], online: Signer, now: datetime) -> None:
    """Files first, what brings them into force last. Raises RepositoryFaultError, PackError and OSError."""
    if online.public_key.keyid not in roots_of(live)[-1].signed.roles[Timestamp.type].keyids:
        raise RepositoryFaultError(
            "the root of this repository does not name this server's key, so nothing could come into force: "
            "pack keys rotate, with the file online.public of this server"
        )
    numbers = numbers_beside(incoming, targets)
    for signed in filter(None, (targets, numbers)):
        for path, info in signed.signed.targets.items():
            raw = list_of(incoming, info)
            if path.endswith(_SITE):
                for file in read_manifest(raw).files:
                    _take_file(incoming, live, file.sha256)
            folder, _, name = path.rpartition("/")
            put(live / TARGETS / folder / f"{info.hashes['sha256']}.{name}", raw)
    if numbers:
        put(numbered(live, NUMBERS, numbers.signed.version), numbers.to_bytes())
    version = targets.signed.version
    put(numbered(live, Targets.type, version), targets.to_bytes())
    renew(live, online, now, above=published_version(incoming))


def _take_file(incoming: Path, live: Path, digest: str) -> None:
    there = live / file_path(digest)
    if there.is_file():
        return
    raw = read_plain(incoming / file_path(digest), LARGEST_FILE + 1, follow=False)
    if sha256(raw).hexdigest() != digest:
        raise RepositoryFaultError(f"{incoming / file_path(digest)} is damaged: publish once more")
    put(there, raw)
