"""What was signed for the channels of a repository, and what waits for another person."""

from hashlib import sha256
from pathlib import Path

from tuf.api.metadata import Metadata, TargetFile, Targets

from kiosk.plain_files import read_plain
from kiosk.repository.layout import CHANNELS, TARGETS, numbers_target, site_target
from kiosk.repository.signed_files import (
    WAITING,
    RepositoryFaultError,
    is_signed,
    newest_targets,
    numbers_beside,
    read_signed,
    roots_of,
)


def waiting_numbers(repository: Path) -> tuple[Metadata[Targets], Metadata[Targets]]:
    """Targets and numbers that wait for another person. Raises RepositoryFaultError and OSError."""
    folder = repository / WAITING
    found = read_signed(folder / "targets.json", Targets), read_signed(folder / "numbers.json", Targets)
    if found[0] is None or found[1] is None:
        raise RepositoryFaultError("no numbers wait for a signature: sign a site first, by pack sign FOLDER")
    return found[0], found[1]


def channel_lists(repository: Path, channel: str) -> tuple[bytes, bytes]:
    """The site's list and the numbers' list that a channel shows. Raises RepositoryFaultError and OSError."""
    targets = newest_targets(repository, roots_of(repository))
    site = targets.signed.targets.get(site_target(channel)) if targets else None
    beside = numbers_beside(repository, targets) if targets else None
    numbers = beside.signed.targets.get(numbers_target(channel)) if beside else None
    if site is None or numbers is None:
        raise RepositoryFaultError(f"nothing was signed for the channel {channel}: pack sign FOLDER first")
    return list_of(repository, site), list_of(repository, numbers)


def shows(repository: Path, channel: str) -> bool:
    """Whether something was signed for a channel. Raises RepositoryFaultError and OSError."""
    targets = newest_targets(repository, roots_of(repository))
    return targets is not None and site_target(channel) in targets.signed.targets


def lost_channels(repository: Path, signed: str) -> list[str]:
    """Other channels, which would show nothing since a key that counts no more has signed them.

    Raises RepositoryFaultError and OSError.
    """
    roots = roots_of(repository)
    before = newest_targets(repository, roots)
    if before is None or is_signed(roots[-1], Targets.type, before):
        return []
    return [name for name in CHANNELS if name != signed and site_target(name) in before.signed.targets]


def list_of(repository: Path, info: TargetFile) -> bytes:
    """Raises RepositoryFaultError if it is not the list that was signed, and OSError."""
    folder, _, name = info.path.rpartition("/")
    file = repository / TARGETS / folder / f"{info.hashes['sha256']}.{name}"
    raw = read_plain(file, info.length + 1) if file.is_file() else b""
    if sha256(raw).hexdigest() != info.hashes["sha256"]:
        raise RepositoryFaultError(f"{file} is missing or damaged: sign the site again")
    return raw
