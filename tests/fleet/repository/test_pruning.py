"""Files that no reader asks for any more go; those that one may still be fetching stay."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.fleet.repository.layout import LARGEST_LIST, file_path
from kiosk.fleet.repository.reading.client import Release, read_release
from kiosk.fleet.repository.reading.folder_fetcher import FolderFetcher
from kiosk.fleet.repository.signed_files import versions
from kiosk.fleet.repository.writing.pruning import YOUNG, prune
from kiosk.fleet.repository.writing.writer import sign_numbers
from tests.fleet.repository.building import Built, BuiltSite, build

LATER = datetime.now(UTC) + YOUNG + timedelta(hours=1)
SHARED = b"the same in each"


def site(number: int) -> dict[str, bytes]:
    text = f'[emergency]\nnumber = "555 014{number}"\n'.encode()
    return {"site.toml": text, "content/a.toml": b"a = %d\n" % number, "logo.png": SHARED}


@pytest.fixture
def built(tmp_path: Path) -> Built:
    """Four sites, one after the other, in the stable channel."""
    built = build(tmp_path / "repository")
    for number in range(4):
        built.publish(site(number))
    return built


def read(built: Built, trusted: Path, channel: str = STABLE) -> Release:
    release = read_release(FolderFetcher(built.folder, LARGEST_LIST), "", trusted, built.root, channel)
    assert all((built.folder / file_path(file.sha256)).is_file() for file in release.manifest.files)
    return release


def has(built: Built, number: int) -> list[bool]:
    """Which files of a site are there."""
    return [
        (built.folder / file_path(file.sha256)).is_file() for file in BuiltSite(site(number)).manifest.files
    ]


def test_the_one_before_stays_and_what_was_before_that_goes(built: Built, tmp_path: Path) -> None:
    # Of each of two sites: its list and that of its numbers, and two files of its own.
    assert prune(built.folder, LATER) == 2 * (2 + 2)
    assert has(built, 0) == has(built, 1) == [False, True, False]
    assert has(built, 2) == has(built, 3) == [True, True, True]
    assert versions(built.folder, STABLE) == [4, 3, 2, 1]
    assert len([*(built.folder / "targets/stable").iterdir()]) == 4
    assert read(built, tmp_path / "trusted").manifest == BuiltSite(site(3)).manifest
    assert prune(built.folder, LATER) == 0
    built.publish(site(0))
    assert read(built, tmp_path / "trusted").manifest == BuiltSite(site(0)).manifest


def test_nothing_goes_within_a_day(built: Built) -> None:
    assert prune(built.folder, datetime.now(UTC)) == 0


def test_what_was_signed_after_what_is_shown_stays(built: Built) -> None:
    assert prune(built.folder, LATER, {STABLE: 2}) == 0
    assert prune(built.folder, LATER, {STABLE: 3}) == 2 + 2
    assert has(built, 0) == [False, True, False]
    assert prune(built.folder, LATER, {}) == 0


def test_files_that_another_channel_shows_stay(built: Built, tmp_path: Path) -> None:
    built.publish(site(0), CANARY)
    prune(built.folder, LATER)
    assert has(built, 0) == [True, True, True] and has(built, 1) == [False, True, False]
    assert read(built, tmp_path / "trusted", CANARY).manifest == BuiltSite(site(0)).manifest


def test_a_site_that_waits_for_the_second_person_stays(tmp_path: Path) -> None:
    built = build(tmp_path / "repository", numbers_need=2)
    built.publish(site(0))
    assert built.sign(site(1), both=False).missing == 1
    assert prune(built.folder, LATER) == 0
    assert sign_numbers(built.folder, [built.second]).missing == 0
    built.renew()
    assert read(built, tmp_path / "trusted").manifest == BuiltSite(site(1)).manifest


def test_what_is_no_part_of_it_stays(built: Built, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / ("ab" * 32)
    elsewhere.parent.mkdir()
    elsewhere.write_bytes(b"of somebody else")
    (built.folder / "files/ab").symlink_to(elsewhere.parent)
    (built.folder / "files/notes.txt").write_text("notes")
    (built.folder / "metadata/desk.key").write_text("key")
    prune(built.folder, LATER)
    assert elsewhere.is_file()
    assert (built.folder / "files/notes.txt").is_file() and (built.folder / "metadata/desk.key").is_file()


def test_a_kill_at_any_removal_leaves_both_readable(
    built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class KilledError(Exception):
        pass

    real, left = os.unlink, 0

    def unlink(name: str, *, dir_fd: int | None = None) -> None:
        nonlocal left
        if not left:
            raise KilledError
        left -= 1
        real(name, dir_fd=dir_fd)

    for end in range(8):
        # One more goes each time.
        left = 1
        with monkeypatch.context() as patched:
            patched.setattr(os, "unlink", unlink)
            if end < 7:
                with pytest.raises(KilledError):
                    prune(built.folder, LATER)
            else:
                assert prune(built.folder, LATER) == 1
        assert has(built, 2) == has(built, 3) == [True, True, True]
        assert read(built, tmp_path / f"trusted-{end}").manifest == BuiltSite(site(3)).manifest
