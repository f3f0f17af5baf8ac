"""A repository is believed as far as its signatures, versions and days go."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

from kiosk.content.travel.manifest import Manifest, Packed, manifest_of
from kiosk.repository.client import Reason, RefusedError, read_release
from kiosk.repository.folder_fetcher import FolderFetcher
from kiosk.repository.layout import LARGEST_LIST, METADATA, STABLE, TARGETS, site_target

SOON = datetime.now(UTC).replace(microsecond=0) + timedelta(days=90)
A_SITE = manifest_of([Packed("site.toml", 3, sha256(b"one").hexdigest())])
ANOTHER = manifest_of([Packed("site.toml", 3, sha256(b"two").hexdigest())])


class Written:
    """A repository with one key for everything."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.signer = folder, CryptoSigner.generate_ed25519()
        self.version, self.expires = 0, SOON
        (folder / METADATA).mkdir(parents=True)
        (folder / TARGETS / STABLE).mkdir(parents=True)
        root = Root(expires=SOON, consistent_snapshot=True)
        for role in ("root", "timestamp", "snapshot", "targets"):
            root.add_key(self.signer.public_key, role)
        self.root = self._put("1.root.json", Metadata(root))

    def publish(self, manifest: Manifest) -> None:
        self.version += 1
        raw = manifest.raw
        target = TargetFile.from_data(site_target(STABLE), raw, ["sha256"])
        (self.folder / TARGETS / STABLE / f"{target.hashes['sha256']}.site.json").write_bytes(raw)
        version = self.version
        targets = Targets(version, expires=self.expires, targets={site_target(STABLE): target})
        self._put(f"{version}.targets.json", Metadata(targets))
        snapshot = Snapshot(version, expires=self.expires, meta={"targets.json": MetaFile(version)})
        self._put(f"{version}.snapshot.json", Metadata(snapshot))
        timestamp = Timestamp(version, expires=self.expires, snapshot_meta=MetaFile(version))
        self._put("timestamp.json", Metadata(timestamp))

    def _put(self, name: str, metadata: Metadata[Root | Timestamp | Snapshot | Targets]) -> bytes:
        metadata.sign(self.signer)
        raw: bytes = metadata.to_bytes()
        (self.folder / METADATA / name).write_bytes(raw)
        return raw


@pytest.fixture
def repository(tmp_path: Path) -> Written:
    written = Written(tmp_path / "repository")
    written.publish(A_SITE)
    return written


@pytest.fixture
def read(repository: Written, tmp_path: Path) -> Callable[[], Manifest]:
    def reading() -> Manifest:
        fetcher = FolderFetcher(repository.folder, LARGEST_LIST)
        return read_release(fetcher, "", tmp_path / "trusted", repository.root, STABLE).manifest

    return reading


def refused(read: Callable[[], Manifest]) -> Reason:
    with pytest.raises(RefusedError) as refusal:
        read()
    return refusal.value.reason


def test_a_signed_site_is_read_and_the_next_one_too(
    repository: Written, read: Callable[[], Manifest]
) -> None:
    assert read() == A_SITE
    repository.publish(ANOTHER)
    assert read() == ANOTHER


def test_an_older_repository_is_refused(repository: Written, read: Callable[[], Manifest]) -> None:
    before = {file: file.read_bytes() for file in (repository.folder / METADATA).iterdir()}
    repository.publish(ANOTHER)
    assert read() == ANOTHER
    for file, raw in before.items():
        file.write_bytes(raw)
    assert refused(read) is Reason.OLDER


def test_a_repository_that_nobody_renews_is_refused(
    repository: Written, read: Callable[[], Manifest]
) -> None:
    repository.expires = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
    repository.publish(ANOTHER)
    assert refused(read) is Reason.EXPIRED


def test_another_key_is_refused(repository: Written, read: Callable[[], Manifest]) -> None:
    repository.signer = CryptoSigner.generate_ed25519()
    repository.publish(ANOTHER)
    assert refused(read) is Reason.UNSIGNED


def test_a_list_with_another_byte_is_refused(repository: Written, read: Callable[[], Manifest]) -> None:
    (file,) = (repository.folder / TARGETS / STABLE).iterdir()
    file.write_bytes(file.read_bytes().replace(b"site.toml", b"site.tomI"))
    assert refused(read) is Reason.DAMAGED


def test_a_folder_without_a_repository_is_out_of_reach(
    repository: Written, read: Callable[[], Manifest]
) -> None:
    (repository.folder / METADATA / "timestamp.json").unlink()
    assert refused(read) is Reason.UNREACHABLE
