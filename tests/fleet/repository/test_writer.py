"""A signed site reaches a kiosk, and only one that enough people have signed."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.base.enrolment.channels import CANARY
from kiosk.fleet.repository.layout import file_path
from kiosk.fleet.repository.reading.client import Reason
from kiosk.fleet.repository.signed_files import RepositoryFaultError
from kiosk.fleet.repository.telephone_numbers import numbers_of
from kiosk.fleet.repository.writing.renewing import renew
from kiosk.fleet.repository.writing.writer import WrongKeyError, promote, sign_again, sign_numbers
from tests.fleet.repository.building import Built, BuiltSite, build, key
from tests.fleet.repository.reading import Kiosk
from tests.fleet.repository.sites import ONE, OTHER_NUMBER, TWO

NOW = datetime.now(UTC)


def test_a_site_reaches_a_kiosk_with_its_numbers(built: Built, kiosk: Kiosk) -> None:
    built.publish(ONE)
    release = kiosk.read()
    assert release.manifest == BuiltSite(ONE).manifest
    assert release.numbers == numbers_of(ONE)
    for file in release.manifest.files:
        assert (built.folder / file_path(file.sha256)).read_bytes() == ONE[file.path]


def test_what_is_signed_and_not_published_is_not_shown(built: Built, kiosk: Kiosk) -> None:
    built.publish(ONE)
    built.sign(TWO)
    assert kiosk.read().manifest == BuiltSite(ONE).manifest
    built.renew()
    assert kiosk.read().manifest == BuiltSite(TWO).manifest


def test_stable_shows_what_canary_showed_once_it_is_promoted(built: Built, kiosk: Kiosk) -> None:
    built.publish(ONE)
    built.publish(OTHER_NUMBER, CANARY)
    assert kiosk.read().manifest == BuiltSite(ONE).manifest
    promote(built.folder, [built.sites], NOW)
    built.renew()
    assert kiosk.read().manifest == BuiltSite(OTHER_NUMBER).manifest
    assert kiosk.read().numbers == numbers_of(OTHER_NUMBER)


def test_a_key_of_nobody_signs_nothing(built: Built) -> None:
    built.sites = key()
    with pytest.raises(WrongKeyError):
        built.sign(ONE)
    assert not (built.folder / "targets").exists()


def test_one_of_two_people_puts_no_number_in_force(careful: Built, tmp_path: Path) -> None:
    kiosk = Kiosk(careful, tmp_path / "trusted")
    careful.publish(ONE)
    assert careful.sign(OTHER_NUMBER, both=False).missing == 1
    careful.renew()
    assert kiosk.read().manifest == BuiltSite(ONE).manifest
    with pytest.raises(WrongKeyError):
        sign_numbers(careful.folder, [careful.sites])
    assert sign_numbers(careful.folder, [careful.second]).missing == 0
    careful.renew()
    assert kiosk.read().numbers == numbers_of(OTHER_NUMBER)


def test_numbers_need_two_people_in_each_channel(careful: Built, tmp_path: Path) -> None:
    kiosk = Kiosk(careful, tmp_path / "trusted")
    careful.publish(ONE)
    careful.publish(OTHER_NUMBER, CANARY)
    assert promote(careful.folder, [careful.sites], NOW).missing == 1
    careful.renew()
    assert kiosk.read().numbers == numbers_of(ONE)
    assert sign_numbers(careful.folder, [careful.second]).missing == 0
    careful.renew()
    assert kiosk.read().numbers == numbers_of(OTHER_NUMBER)


def test_one_person_signs_what_changes_no_number(careful: Built, tmp_path: Path) -> None:
    careful.publish(ONE)
    assert careful.sign(TWO, both=False).missing == 0
    careful.renew()
    assert Kiosk(careful, tmp_path / "trusted").read().manifest == BuiltSite(TWO).manifest


def test_who_signs_sites_cannot_let_others_sign_numbers(careful: Built, tmp_path: Path) -> None:
    """A thief of that key writes a role for numbers of his own into the targets."""
    kiosk = Kiosk(careful, tmp_path / "trusted")
    careful.publish(ONE)
    kiosk.read()
    thief = Built(careful.folder, 1, careful.roots, careful.sites, online=careful.online)
    for at, root in enumerate([careful.root, b""]):
        file = careful.folder / f"metadata/{at + 1}.root.json"
        if root:
            file.unlink()
    assert thief.new_root(thief.roots[:2]).missing == 0
    thief.publish(OTHER_NUMBER)
    (careful.folder / "metadata/1.root.json").write_bytes(kiosk.root)
    assert kiosk.refuses() is Reason.UNSIGNED


def test_a_repository_that_nobody_renews_runs_out(built: Built, kiosk: Kiosk) -> None:
    built.publish(ONE, now=NOW - timedelta(days=121))
    assert kiosk.refuses() is Reason.EXPIRED
    built.renew()
    assert kiosk.read().expires - NOW > timedelta(days=119)


def test_a_stolen_online_key_is_replaced_and_its_versions_count_no_more(built: Built, kiosk: Kiosk) -> None:
    built.publish(ONE)
    kiosk.read()
    renew(built.folder, built.online, NOW, above=1_000_000)
    kiosk.read()
    built.online = key()
    built.new_root(built.roots[:2])
    for file in (built.folder / "metadata").glob("1000001.snapshot.json"):
        file.unlink()
    (built.folder / "metadata/timestamp.json").unlink()
    built.renew()
    assert kiosk.read().manifest == BuiltSite(ONE).manifest


def test_a_stolen_site_key_signs_nothing_more_once_it_is_replaced(built: Built, kiosk: Kiosk) -> None:
    built.publish(ONE)
    kiosk.read()
    stolen, built.sites = built.sites, key()
    built.new_root(built.roots[1:])
    with pytest.raises(WrongKeyError):
        Built(built.folder, 1, built.roots, stolen).sign(TWO)
    with pytest.raises(RepositoryFaultError, match="--again"):
        built.renew()
    sign_again(built.folder, [built.sites], NOW)
    built.renew()
    assert kiosk.read().manifest == BuiltSite(ONE).manifest


def test_a_thief_of_the_whole_desk_is_forgotten_once_both_keys_are_replaced(
    built: Built, kiosk: Kiosk, tmp_path: Path
) -> None:
    built.publish(ONE)
    kept = tmp_path / "kept"
    shutil.copytree(built.folder, kept)
    for _ in range(3):
        built.publish(OTHER_NUMBER)
    assert kiosk.read().version == 4
    shutil.rmtree(built.folder)
    shutil.copytree(kept, built.folder)
    built.sites, built.online = key(), key()
    built.new_root(built.roots[:2])
    built.publish(TWO)
    assert kiosk.read().manifest == BuiltSite(TWO).manifest


def test_a_lost_root_key_is_replaced_by_the_two_others(built: Built, kiosk: Kiosk) -> None:
    built.publish(ONE)
    kiosk.read()
    lost, built.roots[0] = built.roots[0], key()
    assert built.new_root([built.roots[1]]).missing == 1
    assert built.new_root([built.roots[1], lost]).missing == 1
    assert built.new_root(built.roots[:2]).missing == 1
    assert built.new_root(built.roots).missing == 0
    built.publish(TWO)
    assert kiosk.read().manifest == BuiltSite(TWO).manifest


def test_a_root_that_nobody_of_the_last_one_has_signed_is_no_root(built: Built, tmp_path: Path) -> None:
    other = build(tmp_path / "other")
    other.new_root(other.roots[:2])
    (built.folder / "metadata/2.root.json").write_bytes((other.folder / "metadata/2.root.json").read_bytes())
    with pytest.raises(RepositoryFaultError, match=r"2\.root\.json"):
        built.sign(ONE)
