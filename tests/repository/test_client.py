"""A repository is believed as far as its signatures, versions and days go."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner

from kiosk.content.travel.manifest import Manifest, Packed, manifest_of
from kiosk.repository.client import Reason, RefusedError, read_release
from kiosk.repository.folder_fetcher import FolderFetcher
from kiosk.repository.layout import LARGEST_LIST, METADATA, STABLE, TARGETS
from tests.repository.written import Written

A_SITE = manifest_of([Packed("site.toml", 3, sha256(b"one").hexdigest())])
ANOTHER = manifest_of([Packed("site.toml", 3, sha256(b"two").hexdigest())])


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
    (file,) = (repository.folder / TARGETS / STABLE).glob("*.site.json")
    file.write_bytes(file.read_bytes().replace(b"site.toml", b"site.tomI"))
    assert refused(read) is Reason.DAMAGED


def test_a_folder_without_a_repository_is_out_of_reach(
    repository: Written, read: Callable[[], Manifest]
) -> None:
    (repository.folder / METADATA / "timestamp.json").unlink()
    assert refused(read) is Reason.UNREACHABLE
