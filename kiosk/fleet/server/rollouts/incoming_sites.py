"""Copies sites that are signed for a channel from the authors' folder to that of the screens."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from hashlib import file_digest, sha256
from pathlib import Path
from stat import S_ISREG

from securesystemslib.signer import Signer
from tuf.api.metadata import Metadata, Root, TargetFile, Targets, Timestamp

from kiosk.base.plain_files import read_plain
from kiosk.base.site_archive.manifest import read_manifest
from kiosk.fleet.repository.channels import list_of, list_path
from kiosk.fleet.repository.layout import LARGEST_FILE, METADATA, file_path
from kiosk.fleet.repository.signed_channels import SignedChannel, read_channel
from kiosk.fleet.repository.signed_files import (
    BadFileError,
    RepositoryFaultError,
    is_signed,
    newest_targets,
    newest_version,
    numbered,
    put,
    read_signed,
    roots_of,
    versions,
    write_signed,
)
from kiosk.fleet.repository.signing_faults import SigningError
from kiosk.fleet.repository.writing.pruning import prune
from kiosk.fleet.repository.writing.renewing import TIMESTAMP, published_version, renew
from kiosk.fleet.server.rollouts.published_site import live_site
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.status.damaged_uploads import BadFiles


def take_roots(files: ServerFiles, bad: BadFiles) -> Metadata[Root] | None:
    """New roots, each signed as the one before demands; returns the one that counts, None if there is none.

    Raises RepositoryFaultError and OSError.
    """
    incoming, live = files.incoming, files.site
    chain = [*roots_of(live)] if versions(live, Root.type) else []
    for root in chain:
        there = _root(incoming, root.signed.version, bad)
        if there and there.to_bytes() != root.to_bytes():
            if not is_signed(there, Root.type, there):
                bad.damaged(numbered(incoming, Root.type, root.signed.version))
                continue
            raise RepositoryFaultError(
                "what was published here begins with another root than the screens of this server have: "
                "publish the repository that they were enrolled with"
            )
    while new := _root(incoming, len(chain) + 1, bad):
        before = chain[-1] if chain else new
        if new.signed.version != len(chain) + 1 or not all(
            is_signed(each, Root.type, new) for each in (before, new)
        ):
            bad.report(f"{len(chain) + 1}.root.json is not signed by enough people of the root before it.")
            break
        put(numbered(live, Root.type, new.signed.version), new.to_bytes())
        chain.append(new)
    return chain[-1] if chain else None


def _root(incoming: Path, version: int, bad: BadFiles) -> Metadata[Root] | None:
    file = numbered(incoming, Root.type, version)
    return bad.found(lambda: read_signed(file, Root), file)


def offered(
    files: ServerFiles, root: Metadata[Root], channel: str, above: int, bad: BadFiles
) -> Iterator[SignedChannel]:
    """Yields valid channels newer than this version, the newest first. Raises SigningError."""
    if _targets(files, root, bad) is None:
        return
    for version in versions(files.incoming, channel):
        if version > above:
            file = numbered(files.incoming, channel, version)
            read = partial(read_channel, files.incoming, channel, version, (root,))
            before = bad.reports
            if found := bad.found(read, file):
                yield found
            elif bad.reports == before:
                bad.report(f"{file.name} is damaged, or not signed by those who sign now: publish once more.")
            # Nobody publishes older ones once more.
            bad = BadFiles(files.incoming)


def _targets(files: ServerFiles, root: Metadata[Root], bad: BadFiles) -> Metadata[Targets] | None:
    """The targets, from either folder: both have the same content for a root."""
    incoming = files.incoming
    newest = numbered(incoming, Targets.type, newest_version(incoming, Targets.type))
    return bad.found(lambda: newest_targets(incoming, root), newest) or newest_targets(files.site, root)


def absent(files: ServerFiles, signed: SignedChannel) -> int:
    """How many files of a site are missing, or have other sizes. Raises PackError."""
    try:
        manifest = read_manifest(list_of(files.incoming, signed.site_list))
        list_of(files.incoming, signed.numbers_list)
    except BadFileError:
        return 1
    there = (files.site, files.incoming)
    return sum(
        not any(_has_size(folder / file_path(each.sha256), each.bytes) for folder in there)
        for each in manifest.files
    )


def _has_size(file: Path, size: int) -> bool:
    try:
        status = file.lstat()
    except OSError:
        return False
    return S_ISREG(status.st_mode) and status.st_size == size


def take(
    files: ServerFiles,
    root: Metadata[Root],
    signed: SignedChannel,
    online: Signer,
    now: datetime,
    bad: BadFiles,
) -> None:
    """Takes files first, and the files that bring them into force last.

    Raises BadFileError for a file that authors have to publish once more, RepositoryFaultError, PackError and
    OSError.
    """
    incoming, live = files.incoming, files.site
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
    targets = _targets(files, root, bad)
    assert targets
    for role, metadata in {Targets.type: targets, **signed.roles}.items():
        write_signed(numbered(live, role, metadata.signed.version), metadata)
    above = bad.found(lambda: published_version(incoming), incoming / METADATA / TIMESTAMP)
    renew(live, online, now, above=above or 0)


def prune_replaced(files: ServerFiles, now: datetime) -> int:
    """Removes files of replaced sites, here and in the authors' folder. Returns how many.

    Raises SigningError, ValueError and OSError.
    """
    live = live_site(files.site)
    shown = {name: each.version for name, each in live.channels.items()} if live else {}
    count = prune(files.site, now, shown) if live else 0
    if versions(files.incoming, Root.type):
        # With a damaged file nothing is removed; authors are notified of it elsewhere.
        with suppress(SigningError):
            count += prune(files.incoming, now, shown)
    return count


def repair(files: ServerFiles) -> tuple[str, ...]:
    """Replaces files of the screens that this disk has damaged, by those of the authors.

    Returns a sentence for each that is damaged there too. Raises SigningError, PackError and OSError.
    """
    live, bad = live_site(files.site), BadFiles(files.incoming)
    root = roots_of(files.site)[-1]
    for channel, site in live.channels.items() if live else ():
        if signed := read_channel(files.site, channel, site.version, (root,)):
            for info in (signed.site_list, signed.numbers_list):
                if not _is_whole(files.site / list_path(info), info.hashes["sha256"]):
                    _repaired(bad, partial(_take_list, files, info))
            for file in read_manifest(list_of(files.site, signed.site_list)).files:
                _repaired(bad, partial(_take_file, files.incoming, files.site, file.sha256))
    return bad.reports


def _repaired(bad: BadFiles, take_again: Callable[[], None]) -> None:
    try:
        take_again()
    except BadFileError as error:
        bad.damaged(error.file)


def _take_list(files: ServerFiles, info: TargetFile) -> None:
    put(files.site / list_path(info), list_of(files.incoming, info))


def _take_file(incoming: Path, live: Path, digest: str) -> None:
    there, arrived = live / file_path(digest), incoming / file_path(digest)
    if _is_whole(there, digest):
        return
    try:
        raw = read_plain(arrived, LARGEST_FILE + 1, follow=False)
    except OSError:
        raise BadFileError(arrived, "cannot be read") from None
    if sha256(raw).hexdigest() != digest:
        raise BadFileError(arrived, "is damaged")
    put(there, raw)


def _is_whole(file: Path, digest: str) -> bool:
    """Whether a file is undamaged: a disk may have damaged it since."""
    with suppress(OSError), file.open("rb") as there:
        return file_digest(there, "sha256").hexdigest() == digest
    return False
