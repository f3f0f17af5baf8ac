"""What docs/fleet/care.md tells people to do by hand when something has happened brings the screens back."""

import shutil

import pytest

from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.base.enrolment.refusal import Reason, RefusedError
from kiosk.fleet.repository.keys import read_public
from kiosk.fleet.repository.signed_files import put
from kiosk.fleet.repository.writing.publishing import in_force, needed
from kiosk.fleet.repository.writing.renewing import renew
from kiosk.fleet.server.rollouts.rollout import online_signer
from kiosk.fleet.server.setting_up import set_up
from tests.fleet.repository.building import key
from tests.fleet.server.conftest import DAY, NOW, ONE, SETTINGS, THREE, TWO, manifest


def test_the_desk_writes_a_stick_by_what_the_server_renewed(fleet, tmp_path):
    desk = tmp_path / "desk"
    shutil.copytree(fleet.files.incoming, desk)
    for name in ("timestamp.json", "*.snapshot.json"):
        for file in (desk / "metadata").glob(name):
            file.unlink()
    assert in_force(desk) is None
    renewed = [
        *fleet.files.site.glob("metadata/*.snapshot.json"),
        fleet.files.site / "metadata/timestamp.json",
    ]
    for file in renewed:
        shutil.copy(file, desk / "metadata")
    assert in_force(desk).expires > NOW + 100 * DAY


def test_a_thief_of_a_key_for_sites_is_forgotten_as_the_page_says(fleet, tmp_path):
    desk = tmp_path / "desk"
    shutil.copytree(fleet.files.incoming, desk)
    for _ in range(3):
        fleet.sign(TWO, CANARY)
    fleet.roll()
    assert fleet.shows(CANARY) == manifest(TWO)

    for folder in (fleet.files.incoming, fleet.files.site):
        shutil.rmtree(folder)
        folder.mkdir()
    (fleet.files.authority / "online.key").unlink()
    set_up(fleet.files, SETTINGS, fleet.now)
    author = fleet.author
    author.folder, author.sites = desk, key()
    author.own_key = read_public(fleet.files.config / "online.public").public
    author.new_root(author.roots[:2], fleet.now)
    author.sign(THREE, CANARY, fleet.now)
    author.sign(THREE, STABLE, fleet.now)
    for path in needed(desk).files + needed(desk).signed:
        put(fleet.files.incoming / path, (desk / path).read_bytes())

    assert fleet.roll().published
    assert fleet.shows(CANARY) == fleet.shows(STABLE) == manifest(THREE)


@pytest.mark.slow
def test_a_backup_that_is_old_counts_again_once_it_is_renewed(fleet, tmp_path):
    backup = tmp_path / "backup"
    shutil.copytree(fleet.files.site, backup)
    for _ in range(60):
        fleet.now += DAY / 2
        renew(fleet.files.site, online_signer(fleet.files), fleet.now)
    assert fleet.shows(CANARY) == manifest(ONE)
    shutil.rmtree(fleet.files.site)
    shutil.copytree(backup, fleet.files.site)
    with pytest.raises(RefusedError) as refused:
        fleet.shows(CANARY)
    assert refused.value.reason is Reason.OLDER
    fleet.now += DAY / 24
    renew(fleet.files.site, online_signer(fleet.files), fleet.now)
    assert fleet.shows(CANARY) == manifest(ONE)


def test_what_was_promoted_before_it_was_published_is_still_tried_by_canary(fleet, tmp_path):
    author = fleet.author
    author.folder = tmp_path / "desk"
    shutil.copytree(fleet.files.incoming, author.folder)
    fleet.sign(TWO, CANARY)
    fleet.promote()
    brought = needed(author.folder)
    for path in brought.files + brought.signed:
        put(fleet.files.incoming / path, (author.folder / path).read_bytes())
    first = fleet.roll()
    assert first.published == ((CANARY, 2),)
    assert "24 hours are left" in fleet.why(first)
    assert (fleet.shows(CANARY), fleet.shows(STABLE)) == (manifest(TWO), manifest(ONE))
