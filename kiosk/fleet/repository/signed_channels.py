"""A channel's signed content: the role of its site, and the role of the numbers that belong to it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tuf.api.metadata import Metadata, Root, TargetFile, Targets

from kiosk.base.enrolment.channels import CHANNELS
from kiosk.fleet.repository.layout import numbers_role, numbers_target, site_target
from kiosk.fleet.repository.roles import NUMBERS_VERSION, delegations_of
from kiosk.fleet.repository.signed_files import is_signed, newest_version, numbered, read_signed


@dataclass(frozen=True, slots=True)
class SignedChannel:
    """Two roles that belong together, each with the one list that it signs."""

    channel: str
    site: Metadata[Targets]
    numbers: Metadata[Targets]

    @property
    def version(self) -> int:
        return self.site.signed.version

    @property
    def digest(self) -> str:
        """The SHA-256 of the list of the site's files."""
        return self.site_list.hashes["sha256"]

    @property
    def site_list(self) -> TargetFile:
        return self.site.signed.targets[site_target(self.channel)]

    @property
    def numbers_list(self) -> TargetFile:
        return self.numbers.signed.targets[numbers_target(self.channel)]

    @property
    def expires(self) -> datetime:
        return min(self.site.signed.expires, self.numbers.signed.expires)

    @property
    def roles(self) -> Mapping[str, Metadata[Targets]]:
        """The roles by name; the site comes last, since it names its numbers."""
        return {numbers_role(self.channel): self.numbers, self.channel: self.site}


def delegating(root: Metadata[Root]) -> Metadata[Targets]:
    """The verifier of the channels' roles by this root. Raises SigningError."""
    return Metadata(Targets(delegations=delegations_of(root.signed)))


def read_channel(
    repository: Path, channel: str, version: int, roots: Sequence[Metadata[Root]]
) -> SignedChannel | None:
    """Reads a channel; None if it is not there, or not signed by enough people whom one of these roots names.

    Raises SigningError and OSError.
    """
    site = _with_list(repository, channel, version, site_target(channel))
    beside = site.signed.unrecognized_fields.get(NUMBERS_VERSION) if site else None
    role = numbers_role(channel)
    numbers = (
        _with_list(repository, role, beside, numbers_target(channel)) if isinstance(beside, int) else None
    )
    if site is None or numbers is None:
        return None
    for by in map(delegating, roots):
        if is_signed(by, channel, site) and is_signed(by, role, numbers):
            return SignedChannel(channel, site, numbers)
    return None


def newest_channel(repository: Path, channel: str, roots: Sequence[Metadata[Root]]) -> SignedChannel | None:
    """The last signed content, if it is valid; an older one never is. Raises SigningError and OSError."""
    return read_channel(repository, channel, newest_version(repository, channel), roots)


def newest_channels(
    repository: Path, root: Metadata[Root], channels: Sequence[str] = CHANNELS
) -> Iterator[SignedChannel]:
    """Yields the valid ones of these channels. Raises SigningError and OSError."""
    for channel in channels:
        if found := newest_channel(repository, channel, (root,)):
            yield found


def _with_list(repository: Path, role: str, version: int, path: str) -> Metadata[Targets] | None:
    """A role that signs this list and no other."""
    found = read_signed(numbered(repository, role, version), Targets)
    is_right = found and found.signed.version == version and [*found.signed.targets] == [path]
    return found if is_right else None
