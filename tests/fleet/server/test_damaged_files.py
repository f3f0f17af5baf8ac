"""One damaged file among those that authors publish holds back what needs it, and is asked for again."""

import shutil

import pytest

from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.fleet.repository.layout import file_path
from kiosk.fleet.repository.writing.publishing import copy, needed
from kiosk.fleet.server.rollouts.incoming_sites import prune_replaced, repair
from kiosk.fleet.server.status.prometheus_answers import Heard
from tests.fleet.server.conftest import DAY, ONE, THREE, TWO, manifest
from tests.in_memory import tmp_path
from tests.sampling import paired

__all__ = ["tmp_path"]


def flip(file):
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 1
    file.write_bytes(raw)


def cut(file):
    file.write_bytes(file.read_bytes()[:-1])


def empty(file):
    file.write_bytes(b"")


def link(file):
    kept = file.with_name("kept")
    file.rename(kept)
    file.symlink_to("/etc/hostname")


def link_to_itself(file):
    file.unlink()
    file.symlink_to(file)


def missing(file):
    file.unlink()


DAMAGES = [flip, cut, empty, link, link_to_itself, missing]

FILES = {
    "file": file_path(manifest(THREE).files[0].sha256),
    "list of the site": f"targets/canary/{manifest(THREE).digest}.site.json",
    "site": "metadata/3.canary.json",
    "numbers": "metadata/1.canary-numbers.json",
}


@pytest.fixture
def waiting(fleet, tmp_path):
    """Version 2 has been watched on canary and may go to the others; version 3 for canary has just come."""
    fleet.sign(TWO, CANARY)
    fleet.promote()
    fleet.roll()
    fleet.now += DAY
    fleet.sign(THREE, CANARY)
    shutil.copytree(fleet.files.incoming, tmp_path / "desk")
    return fleet


@pytest.mark.parametrize(("damage", "what"), paired(DAMAGES, FILES))
def test_a_damaged_file_of_canary_holds_back_nobody_else(waiting, tmp_path, what, damage):
    damage(waiting.files.incoming / FILES[what])
    told = waiting.roll()
    assert told.published == ((STABLE, 2),)
    assert (waiting.shows(CANARY), waiting.shows(STABLE)) == (manifest(TWO), manifest(TWO))
    if not (what == "site" and damage is missing):
        # A role that can still be read names no file that is damaged.
        assert any(FILES[what] in each or "3.canary.json" in each for each in told.damaged), told
    assert waiting.roll().published == ()
    # Only what is damaged is sent.
    desk = tmp_path / "desk"
    sent = [*copy(desk, waiting.files.incoming, [*needed(desk).files, *needed(desk).signed])]
    assert sent == [FILES[what]]
    healed = waiting.roll()
    assert (healed.published, healed.damaged) == (((CANARY, 3),), ())
    assert waiting.shows(CANARY) == manifest(THREE)


@pytest.mark.parametrize(
    ("damage", "name"), paired(DAMAGES, ["1.root.json", "1.targets.json", "timestamp.json"])
)
@pytest.mark.sample(3)
def test_what_the_server_knows_already_holds_back_nobody(waiting, name, damage):
    damage(waiting.files.incoming / "metadata" / name)
    told = waiting.roll()
    assert told.published == ((CANARY, 3), (STABLE, 2))
    if damage in (cut, empty, link, link_to_itself):
        assert len(told.damaged) == 1


def test_a_root_that_arrived_damaged_waits_and_the_rest_goes_on(waiting):
    (waiting.files.incoming / "metadata/2.root.json").write_bytes(b"{")
    told = waiting.roll()
    assert told.published == ((CANARY, 3), (STABLE, 2))
    assert "metadata/2.root.json" in told.damaged[0]


def test_somebody_who_only_asks_is_told_too(waiting):
    cut(waiting.files.incoming / FILES["file"])
    told = waiting.ask()
    assert [each.why for each in told.waiting if each.channel == CANARY] == [
        "1 of its files are missing or damaged here: publish once more."
    ]


def test_a_folder_in_the_place_of_a_file_holds_back_nobody_else(waiting):
    file = waiting.files.incoming / FILES["file"]
    file.unlink()
    file.mkdir()
    assert waiting.roll().published == ((STABLE, 2),)


def test_a_damaged_role_of_which_there_is_a_newer_one_is_nobodys_task(waiting):
    waiting.sign(ONE, CANARY)
    flip(waiting.files.incoming / FILES["site"])
    waiting.heard["kiosk-1"] = Heard(1.0, 99, failed=True)
    told = waiting.roll()
    assert (told.published, told.damaged) == (((CANARY, 4),), ())


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize(
    "path", [file_path(manifest(ONE).files[0].sha256), f"targets/stable/{manifest(ONE).digest}.site.json"]
)
def test_what_the_disk_of_the_server_damaged_is_replaced(fleet, damage, path):
    damage(fleet.files.site / path)
    assert repair(fleet.files) == ()
    assert fleet.shows(STABLE) == manifest(ONE)
    assert (fleet.files.site / path).read_bytes() == (fleet.files.incoming / path).read_bytes()


def test_what_is_damaged_in_both_places_is_told(fleet):
    path = file_path(manifest(ONE).files[0].sha256)
    for place in (fleet.files.site, fleet.files.incoming):
        flip(place / path)
    assert repair(fleet.files) == (f"{path} is missing or damaged: publish once more.",)


def test_a_damaged_list_removes_no_files_of_its_site(fleet):
    flip(fleet.files.incoming / f"targets/stable/{manifest(ONE).digest}.site.json")
    file = fleet.files.site / file_path(manifest(ONE).files[0].sha256)
    prune_replaced(fleet.files, fleet.now + 9 * DAY)
    assert file.exists()
