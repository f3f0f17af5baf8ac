"""Signs the content of a repository's channels.

Runs with tuf 5.1 as well as with later versions. Wherever it is interrupted, the repository can be read:
signed content is in force once ``renewing`` has written a snapshot that names it. Files with too few
signatures wait in a folder that is never published.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Protocol

from securesystemslib.signer import Signer
from tuf.api.metadata import Metadata, Root, TargetFile, Targets

from kiosk.base.enrolment.channels import CANARY, CHANNELS, STABLE
from kiosk.base.plain_files import read_plain
from kiosk.base.site_archive.manifest import Manifest, PackError
from kiosk.fleet.repository.channels import (
    channel_lists,
    let_wait,
    put_list,
    shows,
    waiting_channels,
    waits_no_more,
)
from kiosk.fleet.repository.layout import LARGEST_FILE, file_path, numbers_role, numbers_target, site_target
from kiosk.fleet.repository.roles import NUMBERS_VERSION, SITES_DAYS, in_days, targets_of
from kiosk.fleet.repository.signed_channels import SignedChannel, delegating, newest_channel
from kiosk.fleet.repository.signed_files import (
    RepositoryFaultError,
    SigningState,
    is_signed,
    missing_in,
    newest_targets,
    newest_version,
    numbered,
    put,
    roots_of,
    write_signed,
)
from kiosk.fleet.repository.telephone_numbers import holds_numbers, numbers_of
from kiosk.fleet.repository.writing.waiting_changes import refuse_while_waiting

_SIGNED_AHEAD = timedelta(days=90)
"""Numbers whose signature is valid for longer need no new one if none of them has changed. The days of a
confirmation are another matter: CONFIRMED_DAYS.
"""


class WrongKeyError(RepositoryFaultError):
    """None of the present keys may sign this."""


class TravellingSite(Protocol):
    """A site ready for transfer, from ``kiosk.base.site_archive.packing``."""

    @property
    def manifest(self) -> Manifest: ...

    def opened(self, path: str) -> BinaryIO: ...


def publish_site(
    repository: Path, site: TravellingSite, channels: Sequence[str], keys: Sequence[Signer], now: datetime
) -> SigningState:
    """Puts a site's files into the repository and signs its two lists for each of these channels.

    Raises RepositoryFaultError, PackError and OSError.
    """
    _root_and_keys(repository, keys)
    numbers: dict[str, bytes] = {}
    for file in site.manifest.files:
        raw = _put_file(repository, site, file.path, file.sha256, file.bytes)
        if holds_numbers(file.path):
            numbers[file.path] = raw
    lists = site.manifest.raw, numbers_of(numbers)
    return _sign(repository, dict.fromkeys(channels, lists), keys, now)


def promote(repository: Path, keys: Sequence[Signer], now: datetime) -> SigningState:
    """Signs canary's content for the stable channel. Raises RepositoryFaultError and OSError."""
    refuse_while_waiting(repository, (CANARY,))
    return _sign(repository, {STABLE: channel_lists(repository, CANARY)}, keys, now)


def sign_again(repository: Path, keys: Sequence[Signer], now: datetime) -> SigningState:
    """Signs once more, in each channel, content that was signed before a key was replaced, or long ago.

    Raises RepositoryFaultError and OSError.
    """
    refuse_while_waiting(repository, CHANNELS)
    lists = {each: channel_lists(repository, each) for each in CHANNELS if shows(repository, each)}
    if not lists:
        raise RepositoryFaultError("nothing was signed here yet: pack sign FOLDER first")
    return _sign(repository, lists, keys, now, again=True)


def sign_numbers(repository: Path, keys: Sequence[Signer]) -> SigningState:
    """Adds the second signature, in each channel that waits. Raises RepositoryFaultError and OSError."""
    by = delegating(roots_of(repository)[-1])
    waiting = waiting_channels(repository)
    before = [len(each.numbers.signatures) for each in waiting]
    for each in waiting:
        if not is_signed(by, each.channel, each.site):
            raise RepositoryFaultError(
                f"what waits for {each.channel} was signed by a key that counts no more: sign the site again"
            )
        if each.version != newest_version(repository, each.channel) + 1:
            raise RepositoryFaultError(
                f"another site was signed for {each.channel} meanwhile: sign this one again"
            )
        _add(each, by, keys)
    if [len(each.numbers.signatures) for each in waiting] == before:
        raise WrongKeyError(
            "none of these keys adds a signature: each person signs once, with a key for numbers"
        )
    return _all(_in_force(repository, each, by) for each in waiting)


def _sign(
    repository: Path,
    lists: Mapping[str, tuple[bytes, bytes]],
    keys: Sequence[Signer],
    now: datetime,
    again: bool = False,
) -> SigningState:
    """Signs ``lists`` of the site and of its numbers, by channel."""
    root, mine = _root_and_keys(repository, keys)
    if root.signed.is_expired(now):
        raise RepositoryFaultError(
            f"its root counted until {root.signed.expires:%Y-%m-%d}: two people renew it by pack keys rotate"
        )
    _delegate(repository, root, mine)
    by = delegating(root)
    made = []
    for channel, (site, numbers) in lists.items():
        targets = {
            path: put_list(repository, path, raw)
            for path, raw in ((site_target(channel), site), (numbers_target(channel), numbers))
        }
        before = None if again else newest_channel(repository, channel, (root,))
        signed = _signed(repository, channel, targets, before, now)
        for key in mine:
            signed.site.sign(key, append=True)
        if not signed.numbers.signatures:
            _add(signed, by, keys)
        made.append(signed)
    return _all(_in_force(repository, each, by) for each in made)


def _delegate(repository: Path, root: Metadata[Root], mine: Sequence[Signer]) -> None:
    """Writes the root's signers of each channel into the targets, unless they agree."""
    before = newest_targets(repository, root)
    if before and before.signed.expires == root.signed.expires:
        return
    version = newest_version(repository, Targets.type) + 1
    targets = Metadata(targets_of(root.signed, version))
    for key in mine:
        targets.sign(key, append=True)
    write_signed(numbered(repository, Targets.type, version), targets)


def _signed(
    repository: Path,
    channel: str,
    lists: Mapping[str, TargetFile],
    before: SignedChannel | None,
    now: datetime,
) -> SignedChannel:
    """The next site of a channel, without signatures; its numbers keep theirs if none of them differs."""
    path, told = site_target(channel), numbers_target(channel)
    until = in_days(now, SITES_DAYS)
    if before and before.numbers_list == lists[told] and before.numbers.signed.expires - now > _SIGNED_AHEAD:
        numbers = before.numbers
    else:
        version = newest_version(repository, numbers_role(channel)) + 1
        numbers = Metadata(Targets(version, expires=until, targets={told: lists[told]}))
    version = newest_version(repository, channel) + 1
    beside = {NUMBERS_VERSION: numbers.signed.version}
    site = Targets(version, expires=until, targets={path: lists[path]}, unrecognized_fields=beside)
    return SignedChannel(channel, Metadata(site), numbers)


def _in_force(repository: Path, signed: SignedChannel, by: Metadata[Targets]) -> SigningState:
    if missing := missing_in(by, numbers_role(signed.channel), signed.numbers):
        let_wait(repository, signed)
        return SigningState(missing)
    for role, metadata in signed.roles.items():
        write_signed(numbered(repository, role, metadata.signed.version), metadata)
    waits_no_more(repository, signed.channel)
    return SigningState()


def _all(states: Iterable[SigningState]) -> SigningState:
    return SigningState(max(state.missing for state in states))


def _add(signed: SignedChannel, by: Metadata[Targets], keys: Sequence[Signer]) -> None:
    role = by.signed.get_delegated_role(numbers_role(signed.channel))
    for key in keys:
        if key.public_key.keyid in role.keyids:
            signed.numbers.sign(key, append=True)


def _root_and_keys(repository: Path, keys: Sequence[Signer]) -> tuple[Metadata[Root], list[Signer]]:
    root = roots_of(repository)[-1]
    mine = [key for key in keys if key.public_key.keyid in root.signed.roles[Targets.type].keyids]
    if not mine:
        raise WrongKeyError(
            "none of these keys may sign sites of this repository: pack keys show names those that may"
        )
    return root, mine


def _put_file(repository: Path, site: TravellingSite, path: str, known: str, size: int) -> bytes:
    """Writes a file. One that is there already is read too: a damaged one is written again."""
    with site.opened(path) as source:
        raw = source.read(LARGEST_FILE + 1)
    if len(raw) != size or sha256(raw).hexdigest() != known:
        raise PackError(f"“{path}” was changed meanwhile: sign the folder again")
    file = repository / file_path(known)
    if not file.is_file() or sha256(read_plain(file, size + 1)).hexdigest() != known:
        put(file, raw)
    return raw
