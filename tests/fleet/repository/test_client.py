"""A repository is believed as far as its signatures, versions and days go."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.base.enrolment.channels import STABLE
from kiosk.base.site_archive.manifest import Manifest
from kiosk.fleet.repository.layout import LARGEST_LIST, METADATA, TARGETS
from kiosk.fleet.repository.reading.client import Reason, RefusedError, read_release
from kiosk.fleet.repository.reading.folder_fetcher import FolderFetcher
from kiosk.fleet.repository.writing.renewing import USUAL_DAYS
from tests.fleet.agent.attacking import in_force
from tests.fleet.repository.building import Built, BuiltSite, build, key

A_SITE, ANOTHER = {"site.toml": b"one = 1\n"}, {"site.toml": b"two = 2\n"}


@pytest.fixture
def repository(tmp_path: Path) -> Built:
    built = build(tmp_path / "repository")
    built.publish(A_SITE)
    return built


@pytest.fixture
def read(repository: Built, tmp_path: Path) -> Callable[[], Manifest]:
    def reading() -> Manifest:
        fetcher = FolderFetcher(repository.folder, LARGEST_LIST)
        return read_release(fetcher, "", tmp_path / "trusted", repository.root, STABLE).manifest

    return reading


def refused(read: Callable[[], Manifest]) -> Reason:
    with pytest.raises(RefusedError) as refusal:
        read()
    return refusal.value.reason


def test_a_signed_site_is_read_and_the_next_one_too(repository: Built, read: Callable[[], Manifest]) -> None:
    assert read() == BuiltSite(A_SITE).manifest
    repository.publish(ANOTHER)
    assert read() == BuiltSite(ANOTHER).manifest


def test_an_older_repository_is_refused(repository: Built, read: Callable[[], Manifest]) -> None:
    before = {file: file.read_bytes() for file in (repository.folder / METADATA).iterdir()}
    repository.publish(ANOTHER)
    assert read() == BuiltSite(ANOTHER).manifest
    for file, raw in before.items():
        file.write_bytes(raw)
    assert refused(read) is Reason.OLDER


def test_a_repository_that_nobody_renews_is_refused(repository: Built, read: Callable[[], Manifest]) -> None:
    repository.publish(ANOTHER, now=datetime.now(UTC) - timedelta(days=USUAL_DAYS + 1))
    assert refused(read) is Reason.EXPIRED


def test_another_key_is_refused(repository: Built, read: Callable[[], Manifest]) -> None:
    repository.publish(ANOTHER)
    repository.online = key()
    in_force(repository)
    assert refused(read) is Reason.UNSIGNED


def test_a_list_with_another_byte_is_refused(repository: Built, read: Callable[[], Manifest]) -> None:
    (file,) = (repository.folder / TARGETS / STABLE).glob("*.site.json")
    file.write_bytes(file.read_bytes().replace(b"site.toml", b"site.tomI"))
    assert refused(read) is Reason.DAMAGED


def test_a_folder_without_a_repository_is_out_of_reach(
    repository: Built, read: Callable[[], Manifest]
) -> None:
    (repository.folder / METADATA / "timestamp.json").unlink()
    assert refused(read) is Reason.UNREACHABLE
