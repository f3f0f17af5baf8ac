"""Each channel is signed by itself: what one of them waits for never holds the other one back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.fleet.repository.reading.client import Reason
from kiosk.fleet.repository.signed_files import versions
from kiosk.fleet.repository.telephone_numbers import numbers_of
from kiosk.fleet.repository.writing.root_writer import write_root
from kiosk.fleet.repository.writing.writer import publish_site, sign_numbers
from tests.fleet.repository.building import Built, BuiltSite, key
from tests.fleet.repository.reading import Kiosk
from tests.fleet.repository.sites import ONE, OTHER_NUMBER, TWO

NOW = datetime.now(UTC)


def test_versions_count_in_each_channel(built: Built, kiosk: Kiosk) -> None:
    for _ in range(3):
        built.publish(ONE, CANARY)
    built.publish(ONE)
    assert (kiosk.read(CANARY).version, kiosk.read().version) == (3, 1)
    assert versions(built.folder, "targets") == [1]


def test_a_channel_that_a_replaced_key_has_signed_holds_no_other_one_back(built: Built, kiosk: Kiosk) -> None:
    for channel in (CANARY, STABLE):
        built.publish(ONE, channel)
        kiosk.read(channel)
    built.sites = key()
    built.new_root(built.roots[:2])
    built.publish(TWO, CANARY)
    assert kiosk.read(CANARY).manifest == BuiltSite(TWO).manifest
    assert kiosk.refuses(STABLE) is Reason.UNSIGNED
    built.publish(TWO, STABLE)
    assert kiosk.read(STABLE).manifest == BuiltSite(TWO).manifest


def test_a_channel_whose_signatures_have_ended_holds_no_other_one_back(built: Built, kiosk: Kiosk) -> None:
    built.publish(ONE, STABLE, NOW - timedelta(days=366))
    built.publish(TWO, CANARY)
    assert kiosk.read(CANARY).manifest == BuiltSite(TWO).manifest
    assert kiosk.refuses(STABLE) is Reason.EXPIRED


def test_a_root_that_was_renewed_is_followed_by_targets_at_the_next_signature(
    built: Built, kiosk: Kiosk
) -> None:
    built.publish(ONE)
    built.new_root(built.roots[:2], NOW + timedelta(days=1))
    built.renew()
    assert kiosk.read().manifest == BuiltSite(ONE).manifest
    built.publish(TWO)
    assert versions(built.folder, "targets") == [2, 1]
    assert kiosk.read().manifest == BuiltSite(TWO).manifest


def test_each_channel_waits_for_the_second_person_by_itself(careful: Built, tmp_path: Path) -> None:
    kiosk = Kiosk(careful, tmp_path / "trusted")
    for channel in (CANARY, STABLE):
        careful.publish(ONE, channel)
    assert careful.sign(OTHER_NUMBER, CANARY, both=False).missing == 1
    assert careful.sign(TWO, STABLE, both=False).missing == 0
    careful.renew()
    assert kiosk.read(CANARY).numbers == numbers_of(ONE)
    assert kiosk.read(STABLE).manifest == BuiltSite(TWO).manifest
    assert careful.sign(OTHER_NUMBER, STABLE, both=False).missing == 1
    assert sign_numbers(careful.folder, [careful.second]).missing == 0
    careful.renew()
    assert kiosk.read(CANARY).numbers == kiosk.read(STABLE).numbers == numbers_of(OTHER_NUMBER)


def test_two_people_who_have_signed_a_channel_each_sign_the_other_one(careful: Built, tmp_path: Path) -> None:
    kiosk, both = Kiosk(careful, tmp_path / "trusted"), careful.holders.numbers
    write_root(careful.folder, replace(careful.holders, sites=both), careful.roots[:2], NOW)
    for channel, person in ((CANARY, careful.sites), (STABLE, careful.second)):
        assert publish_site(careful.folder, BuiltSite(ONE), (channel,), [person], NOW).missing == 1
    assert sign_numbers(careful.folder, [careful.second]).missing == 1
    careful.renew()
    assert kiosk.read(CANARY).numbers == numbers_of(ONE)
    assert sign_numbers(careful.folder, [careful.sites]).missing == 0
    careful.renew()
    assert kiosk.read(STABLE).numbers == numbers_of(ONE)


def test_a_channel_keeps_what_it_shows_when_the_other_one_is_signed(built: Built, kiosk: Kiosk) -> None:
    built.publish(ONE)
    built.publish(TWO, CANARY)
    assert kiosk.read().numbers == numbers_of(ONE)
    assert kiosk.read(CANARY).manifest == BuiltSite(TWO).manifest
