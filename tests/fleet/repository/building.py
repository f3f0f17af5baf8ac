"""Builds signed repositories in milliseconds, for tests of those who read them.

built = build(tmp_path / "repository")
built.publish({"site.toml": b"..."})
read_release(FolderFetcher(built.folder, LARGEST_LIST), "", trusted, built.root, "stable")
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from securesystemslib.signer import CryptoSigner

from kiosk.base.enrolment.channels import STABLE
from kiosk.base.site_archive.manifest import Manifest, Packed, manifest_of
from kiosk.fleet.repository.roles import Holders
from kiosk.fleet.repository.signed_files import SigningState, numbered
from kiosk.fleet.repository.writing.renewing import USUAL_DAYS, renew
from kiosk.fleet.repository.writing.root_writer import write_root
from kiosk.fleet.repository.writing.writer import publish_site


def key() -> CryptoSigner:
    return CryptoSigner.generate_ed25519()


@dataclass(frozen=True)
class BuiltSite:
    """A site out of bytes; nothing in it is checked."""

    files: Mapping[str, bytes]

    @property
    def manifest(self) -> Manifest:
        return manifest_of(
            [Packed(path, len(raw), sha256(raw).hexdigest()) for path, raw in self.files.items()]
        )

    def opened(self, path: str) -> BytesIO:
        return BytesIO(self.files[path])


@dataclass
class Built:
    """``roots`` are three people's, ``sites`` signs sites and numbers, ``second`` numbers, if two must."""

    folder: Path
    numbers_need: int = 1
    roots: list[CryptoSigner] = field(default_factory=lambda: [key(), key(), key()])
    sites: CryptoSigner = field(default_factory=key)
    second: CryptoSigner = field(default_factory=key)
    online: CryptoSigner = field(default_factory=key)

    @property
    def holders(self) -> Holders:
        numbers = (self.sites, self.second) if self.numbers_need == 2 else (self.sites,)
        return Holders(
            root=tuple(each.public_key for each in self.roots),
            sites=(self.sites.public_key,),
            numbers=tuple(each.public_key for each in numbers),
            online=(self.online.public_key,),
            numbers_need=self.numbers_need,
        )

    @property
    def root(self) -> bytes:
        """The first root, with which a machine is set up."""
        return numbered(self.folder, "root", 1).read_bytes()

    def sign(
        self,
        files: Mapping[str, bytes],
        channel: str = STABLE,
        now: datetime | None = None,
        both: bool = True,
    ) -> SigningState:
        keys = [self.sites, self.second] if both else [self.sites]
        return publish_site(self.folder, BuiltSite(files), (channel,), keys, now or datetime.now(UTC))

    def renew(self, now: datetime | None = None, days: int = USUAL_DAYS) -> None:
        renew(self.folder, self.online, now or datetime.now(UTC), days)

    def publish(
        self, files: Mapping[str, bytes], channel: str = STABLE, now: datetime | None = None
    ) -> Manifest:
        self.sign(files, channel, now)
        self.renew(now)
        return BuiltSite(files).manifest

    def new_root(self, signers: list[CryptoSigner], now: datetime | None = None) -> SigningState:
        """A root with the holders as they are now."""
        return write_root(self.folder, self.holders, signers, now or datetime.now(UTC))


def build(folder: Path, numbers_need: int = 1) -> Built:
    """With a root, and nothing published."""
    built = Built(folder, numbers_need)
    assert built.new_root(built.roots[:2]).missing == 0
    return built
