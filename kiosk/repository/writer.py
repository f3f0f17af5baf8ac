"""Signs what a repository's channels show.

Runs with tuf 5.1 as well as with later versions. Wherever it is interrupted, the repository can be read:
what is signed is in force once ``renewing`` has written a snapshot that names it. What more people have to
sign waits in a folder that nobody publishes.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Protocol

from securesystemslib.signer import Signer
from tuf.api.metadata import Metadata, Root, TargetFile, Targets

from kiosk.content.travel.manifest import Manifest, PackError
from kiosk.plain_files import read_plain
from kiosk.repository.channels import channel_lists, waiting_numbers
from kiosk.repository.layout import (
    CANARY,
    LARGEST_FILE,
    NUMBERS,
    STABLE,
    TARGETS,
    file_path,
    numbers_target,
    site_target,
)
from kiosk.repository.numbers import holds_numbers, numbers_of
from kiosk.repository.roles import SITES_DAYS, delegations_of, in_days
from kiosk.repository.signed_files import (
    NUMBERS_VERSION,
    WAITING,
    RepositoryFaultError,
    SigningState,
    is_signed,
    missing_in,
    newest_targets,
    numbered,
    numbers_beside,
    put,
    roots_of,
    versions,
    write_signed,
)

_LASTS = timedelta(days=90)
"""Numbers that are valid for longer need no new signature where none of them has changed."""


class WrongKeyError(RepositoryFaultError):
    """None of the keys that are here may sign this."""


class TravellingSite(Protocol):
    """A site that can travel, as ``kiosk.content.travel.packing`` makes it."""

    @property
    def manifest(self) -> Manifest: ...

    def opened(self, path: str) -> BinaryIO: ...


def publish_site(
    repository: Path, site: TravellingSite, channel: str, keys: Sequence[Signer], now: datetime
) -> SigningState:
    """Puts a site's files into the repository and signs its two lists.

    Raises RepositoryFaultError, PackError and OSError.
    """
    _root_and_keys(repository, keys)
    numbers: dict[str, bytes] = {}
    for file in site.manifest.files:
        raw = _put_file(repository, site, file.path, file.sha256, file.bytes)
        if holds_numbers(file.path):
            numbers[file.path] = raw
    return _sign(repository, _lists(channel, site.manifest.raw, numbers_of(numbers)), keys, now)


def promote(repository: Path, keys: Sequence[Signer], now: datetime) -> SigningState:
    """Signs for the stable channel what canary shows. Raises RepositoryFaultError and OSError."""
    site, numbers = channel_lists(repository, CANARY)
    return _sign(repository, _lists(STABLE, site, numbers), keys, now)


def sign_again(repository: Path, keys: Sequence[Signer], now: datetime) -> SigningState:
    """Signs once more what was signed before a key was replaced, or long ago.

    Raises RepositoryFaultError and OSError.
    """
    return _sign(repository, {}, keys, now, after_other_keys=True)


def sign_numbers(repository: Path, keys: Sequence[Signer]) -> SigningState:
    """The second person's signature. Raises RepositoryFaultError and OSError."""
    root = roots_of(repository)[-1]
    targets, numbers = waiting_numbers(repository)
    if not is_signed(root, Targets.type, targets):
        raise RepositoryFaultError("what waits was signed by a key that counts no more: sign the site again")
    if targets.signed.version != next(iter(versions(repository, Targets.type)), 0) + 1:
        raise RepositoryFaultError("another site was signed meanwhile: sign this one again")
    before = len(numbers.signatures)
    _add(numbers, targets, keys)
    if len(numbers.signatures) == before:
        raise WrongKeyError(
            "none of these keys adds a signature: each person signs once, with a key for numbers"
        )
    return _in_force(repository, targets, numbers)


def _lists(channel: str, site: bytes, numbers: bytes) -> dict[str, bytes]:
    return {site_target(channel): site, numbers_target(channel): numbers}


def _sign(
    repository: Path,
    lists: Mapping[str, bytes],
    keys: Sequence[Signer],
    now: datetime,
    after_other_keys: bool = False,
) -> SigningState:
    root, mine = _root_and_keys(repository, keys)
    if root.signed.is_expired(now):
        raise RepositoryFaultError(
            f"its root counted until {root.signed.expires:%Y-%m-%d}: two people renew it by pack keys rotate"
        )
    before = newest_targets(repository, roots_of(repository) if after_other_keys else (root,))
    numbers_before = numbers_beside(repository, before) if before else None
    sites = dict(before.signed.targets) if before else {}
    numbers = dict(numbers_before.signed.targets) if numbers_before else {}
    if after_other_keys and not sites:
        raise RepositoryFaultError("nothing was signed here yet: pack sign FOLDER first")
    for path, raw in lists.items():
        info = TargetFile.from_data(path, raw, ["sha256"])
        folder, _, name = path.rpartition("/")
        put(repository / TARGETS / folder / f"{info.hashes['sha256']}.{name}", raw)
        (sites if name == "site.json" else numbers)[path] = info
    targets = Metadata(
        Targets(
            next(iter(versions(repository, Targets.type)), 0) + 1,
            expires=in_days(now, SITES_DAYS),
            targets=sites,
            delegations=delegations_of(root.signed),
        )
    )
    if numbers_before and _still_hold(numbers_before, numbers, targets, now) and not after_other_keys:
        signed_numbers = numbers_before
    else:
        version = next(iter(versions(repository, NUMBERS)), 0) + 1
        signed_numbers = Metadata(Targets(version, expires=in_days(now, SITES_DAYS), targets=numbers))
        _add(signed_numbers, targets, keys)
    targets.signed.unrecognized_fields[NUMBERS_VERSION] = signed_numbers.signed.version
    for key in mine:
        targets.sign(key, append=True)
    return _in_force(repository, targets, signed_numbers)


def _still_hold(
    before: Metadata[Targets], numbers: Mapping[str, TargetFile], targets: Metadata[Targets], now: datetime
) -> bool:
    return (
        before.signed.targets == numbers
        and before.signed.expires - now > _LASTS
        and is_signed(targets, NUMBERS, before)
    )


def _in_force(repository: Path, targets: Metadata[Targets], numbers: Metadata[Targets]) -> SigningState:
    """The targets come last: they name the numbers that belong to them."""
    folder = repository / WAITING
    if missing := missing_in(targets, NUMBERS, numbers):
        write_signed(folder / "targets.json", targets)
        write_signed(folder / "numbers.json", numbers)
        return SigningState(missing)
    write_signed(numbered(repository, NUMBERS, numbers.signed.version), numbers)
    write_signed(numbered(repository, Targets.type, targets.signed.version), targets)
    for name in ("targets.json", "numbers.json"):
        with suppress(FileNotFoundError):
            (folder / name).unlink()
    return SigningState()


def _add(numbers: Metadata[Targets], targets: Metadata[Targets], keys: Sequence[Signer]) -> None:
    role = targets.signed.get_delegated_role(NUMBERS)
    for key in keys:
        if key.public_key.keyid in role.keyids:
            numbers.sign(key, append=True)


def _root_and_keys(repository: Path, keys: Sequence[Signer]) -> tuple[Metadata[Root], list[Signer]]:
    root = roots_of(repository)[-1]
    mine = [key for key in keys if key.public_key.keyid in root.signed.roles[Targets.type].keyids]
    if not mine:
        raise WrongKeyError(
            "none of these keys may sign sites of this repository: pack keys show names those that may"
        )
    return root, mine


def _put_file(repository: Path, site: TravellingSite, path: str, known: str, size: int) -> bytes:
    """What is there already is read too: a damaged file is written again."""
    with site.opened(path) as source:
        raw = source.read(LARGEST_FILE + 1)
    if len(raw) != size or sha256(raw).hexdigest() != known:
        raise PackError(f"“{path}” was changed meanwhile: sign the folder again")
    file = repository / file_path(known)
    if not file.is_file() or sha256(read_plain(file, size + 1)).hexdigest() != known:
        put(file, raw)
    return raw
