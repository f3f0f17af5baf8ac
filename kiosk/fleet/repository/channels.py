"""The signed lists of a repository's channels, and those that wait for a second signature."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from tuf.api.metadata import TargetFile, Targets

from kiosk.base.enrolment.channels import CHANNELS
from kiosk.base.plain_files import read_plain
from kiosk.fleet.repository.layout import TARGETS, numbers_role
from kiosk.fleet.repository.signed_channels import SignedChannel, newest_channel
from kiosk.fleet.repository.signed_files import (
    WAITING,
    BadFileError,
    RepositoryFaultError,
    put,
    read_signed,
    roots_of,
    write_signed,
)


def waiting_channels(repository: Path) -> list[SignedChannel]:
    """Sites whose numbers wait for another person. Raises RepositoryFaultError and OSError."""
    found = [each for each in (waiting_channel(repository, name) for name in CHANNELS) if each]
    if not found:
        raise RepositoryFaultError("no numbers wait for a signature: sign a site first, by pack sign FOLDER")
    return found


def waiting_channel(repository: Path, channel: str) -> SignedChannel | None:
    """The waiting site of a channel; raises RepositoryFaultError and OSError."""
    site, numbers = (read_signed(file, Targets) for file in _waiting(repository, channel))
    return SignedChannel(channel, site, numbers) if site and numbers else None


def let_wait(repository: Path, signed: SignedChannel) -> None:
    """Lets a site wait, in place of the one that waited for this channel. Raises OSError."""
    for file, each in zip(_waiting(repository, signed.channel), (signed.site, signed.numbers), strict=True):
        write_signed(file, each)


def waits_no_more(repository: Path, channel: str) -> None:
    """Removes the waiting site; raises OSError."""
    for file in _waiting(repository, channel):
        with suppress(FileNotFoundError):
            file.unlink()


def waits(repository: Path, channel: str) -> bool:
    return all(file.is_file() for file in _waiting(repository, channel))


def _waiting(repository: Path, channel: str) -> Iterator[Path]:
    for role in (channel, numbers_role(channel)):
        yield repository / WAITING / f"{role}.json"


def channel_lists(repository: Path, channel: str) -> tuple[bytes, bytes]:
    """The site's list and the numbers' list that a channel shows. Raises RepositoryFaultError and OSError."""
    signed = newest_channel(repository, channel, roots_of(repository))
    if signed is None:
        raise RepositoryFaultError(f"nothing was signed for the channel {channel}: pack sign FOLDER first")
    return list_of(repository, signed.site_list), list_of(repository, signed.numbers_list)


def shows(repository: Path, channel: str) -> bool:
    """Whether a site was signed for a channel. Raises RepositoryFaultError and OSError."""
    return newest_channel(repository, channel, roots_of(repository)) is not None


def shown_numbers(repository: Path, channel: str) -> bytes | None:
    """The numbers' list of a channel's site; None without one.

    Raises RepositoryFaultError and OSError.
    """
    return channel_lists(repository, channel)[1] if shows(repository, channel) else None


def alike(repository: Path, channels: Sequence[str]) -> list[tuple[str, ...]]:
    """Groups these channels by equal content. Raises RepositoryFaultError and OSError."""
    return grouped(
        (channel_lists(repository, each) if shows(repository, each) else None, each) for each in channels
    )


def grouped(channels: Iterable[tuple[object, str]]) -> list[tuple[str, ...]]:
    """The channels with equal first parts together."""
    groups: dict[object, tuple[str, ...]] = {}
    for key, channel in channels:
        groups[key] = (*groups.get(key, ()), channel)
    return list(groups.values())


def lost_channels(repository: Path, signed: Sequence[str]) -> list[str]:
    """Other channels whose signing keys are not valid any more. Raises RepositoryFaultError and OSError."""
    roots = roots_of(repository)
    return [
        name
        for name in CHANNELS
        if name not in signed
        and newest_channel(repository, name, roots)
        and not newest_channel(repository, name, roots[-1:])
    ]


def put_list(repository: Path, path: str, raw: bytes) -> TargetFile:
    """Stores a list in the place where its signature's readers expect it. Raises OSError."""
    info = TargetFile.from_data(path, raw, ["sha256"])
    put(repository / list_path(info), raw)
    return info


def list_path(info: TargetFile) -> str:
    """The path below the repository."""
    folder, _, name = info.path.rpartition("/")
    return f"{TARGETS}/{folder}/{info.hashes['sha256']}.{name}"


def list_of(repository: Path, info: TargetFile) -> bytes:
    """Reads a list. Raises RepositoryFaultError if it is not the signed one, and OSError."""
    file = repository / list_path(info)
    raw = read_plain(file, info.length + 1) if file.is_file() else b""
    if sha256(raw).hexdigest() != info.hashes["sha256"]:
        raise BadFileError(file, "is missing or damaged: sign the site again")
    return raw
