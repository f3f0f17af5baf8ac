"""Takes what is signed for a channel over from where authors publish to where screens read."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from securesystemslib.signer import Signer
from tuf.api.metadata import Metadata, Root, Targets, Timestamp

from kiosk.content.travel.manifest import read_manifest
from kiosk.plain_files import read_plain
from kiosk.repository.channels import list_of, list_path
from kiosk.repository.layout import LARGEST_FILE, file_path
from kiosk.repository.pruning import prune
from kiosk.repository.renewing import published_version, renew
from kiosk.repository.signed_channels import SignedChannel, read_channel
from kiosk.repository.signed_files import (
    RepositoryFaultError,
    newest_targets,
    numbered,
    put,
    roots_of,
    versions,
    write_signed,
)
from kiosk.server.live_site import live_site
from kiosk.server.server_files import ServerFiles


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


def offered(incoming: Path, root: Metadata[Root], channel: str, above: int) -> Iterator[SignedChannel]:
    """What counts by this root and is newer than this version, the newest first.

    Raises SigningError and OSError.
    """
    if newest_targets(incoming, root) is None:
        return
    for version in versions(incoming, channel):
        if version > above and (found := read_channel(incoming, channel, version, (root,))):
            yield found


def take(incoming: Path, live: Path, signed: SignedChannel, online: Signer, now: datetime) -> None:
    """Files first, what brings them into force last. Raises RepositoryFaultError, PackError and OSError."""
    root = roots_of(live)[-1]
    if online.public_key.keyid not in root.signed.roles[Timestamp.type].keyids:
        raise RepositoryFaultError(
            "the root of this repository does not name this server's key, so nothing could come into force: "
            "pack keys rotate, with the file online.public of this server"
        )
    site, numbers = (list_of(incoming, info) for info in (signed.site_list, signed.numbers_list))
    for file in read_manifest(site).files:
        _take_file(incoming, live, file.sha256)
    for info, raw in ((signed.site_list, site), (signed.numbers_list, numbers)):
        put(live / list_path(info), raw)
    targets = newest_targets(incoming, root)
    assert targets
    for role, metadata in {Targets.type: targets, **signed.roles}.items():
        write_signed(numbered(live, role, metadata.signed.version), metadata)
    renew(live, online, now, above=published_version(incoming))


def prune_replaced(files: ServerFiles, now: datetime) -> int:
    """Removes files of sites that were replaced, here and where authors publish. Returns how many.

    Raises SigningError, ValueError and OSError.
    """
    live = live_site(files.site)
    shown = {name: each.version for name, each in live.channels.items()} if live else {}
    places = (each for each in (files.site, files.incoming) if versions(each, Root.type))
    return sum(prune(each, now, shown) for each in places)


def _take_file(incoming: Path, live: Path, digest: str) -> None:
    there = live / file_path(digest)
    if there.is_file():
        return
    raw = read_plain(incoming / file_path(digest), LARGEST_FILE + 1, follow=False)
    if sha256(raw).hexdigest() != digest:
        raise RepositoryFaultError(f"{incoming / file_path(digest)} is damaged: publish once more")
    put(there, raw)
