"""Whether signed sites reach a kiosk that is one of many."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.base.applied.applied_site import INSTALLED, AppliedSite
from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.applied.good_and_bad_sites import failed_sites
from kiosk.base.applied.update_record import FOLDER, TakenSite, keep_taken
from kiosk.base.clock import Moment
from kiosk.base.enrolment.apt_files import AptFiles
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.base.enrolment.kept_enrolment import kiosks_part
from kiosk.base.enrolment.link_cuts import FILE as CUTS
from kiosk.base.enrolment.link_cuts import MANY, keep_cuts
from kiosk.base.enrolment.poll_outcome import OUTCOME, PollOutcome, keep_outcome
from kiosk.base.enrolment.refusal import ALARMS, HIDDEN, Reason
from kiosk.base.places import ENROLMENT
from kiosk.commands.doctor import fleet
from kiosk.commands.doctor.case import Case
from kiosk.commands.doctor.fleet import ENDS_SOON, SILENT, judge, judge_numbers, look
from kiosk.core.base.findings import Level, worst
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.machine.files_and_programs import Machine
from tests.core.numbers.test_merged_confirmations import emergency, line
from tests.fakes import site
from tests.fleet.server.conftest import SETTINGS

NOW = datetime(2027, 1, 10, 12, tzinfo=ZoneInfo("Europe/Rome"))
GOOD = TakenSite("a" * 64, 7, NOW + timedelta(days=80), "", NOW.astimezone(UTC) - timedelta(hours=1), None)
ROOT = {"signed": {}, "signatures": []}
ENROLLED = Enrolment("kiosk-7", "https://fleet.example.org/site/", "stable", ROOT)


@pytest.fixture
def case(tmp_path):
    return Case(Machine(), Sources(BUILT_IN_SITE), None, tmp_path, Moment(0.0, NOW))


def test_a_kiosk_of_its_own_is_asked_nothing(case):
    assert [*look(case)] == []


def test_a_record_that_cannot_be_read_is_a_failure(case, tmp_path):
    (tmp_path / ENROLMENT).write_text("{}", "utf-8")
    (found,) = look(case)
    assert found.level is Level.FAIL and "enrol" in found.mend


def test_where_it_belongs_and_what_came_last(case, tmp_path):
    (tmp_path / ENROLMENT).write_bytes(kiosks_part(ENROLLED))
    (found,) = look(case)
    assert (found.level, found.text) == (Level.WARN, "kiosk-7, channel stable; nothing was brought yet")
    keep_taken(tmp_path / FOLDER, GOOD)
    AppliedSites(tmp_path).choose(AppliedSite(GOOD.digest))
    (found,) = look(case)
    assert (found.level, found.text) == (
        Level.OK,
        "kiosk-7, channel stable; version 7, looked at on 2027-01-10",
    )
    failed_sites(tmp_path).add(GOOD.digest)
    assert worst(look(case)) is Level.WARN


def test_another_site_than_the_signed_one_is_a_failure(case, tmp_path):
    (tmp_path / ENROLMENT).write_bytes(kiosks_part(ENROLLED))
    keep_taken(tmp_path / FOLDER, GOOD)
    for shown in (INSTALLED, "b" * 64):
        AppliedSites(tmp_path).choose(AppliedSite(shown, before=GOOD.digest))
        found = [*look(case)][-1]
        assert (found.level, found.text) == (Level.FAIL, "another site is shown than the one that was signed")
        assert found.mend.endswith("apply --back")
    AppliedSites(tmp_path).choose(AppliedSite(GOOD.digest))
    assert worst(look(case)) is Level.OK


def test_a_number_that_nobody_has_signed_is_told():
    signed = site(emergency=emergency(), helpline=(line(),))
    shown = site(emergency=emergency(days=1), helpline=(line("5550 142", days=1), line("555 0166", name="b")))
    (found,) = judge_numbers(shown, signed)
    assert (found.level, "nobody has signed 555 0166" in found.text) == (Level.WARN, True)
    assert [*judge_numbers(signed, signed)] == []


def test_an_attack_that_the_agent_has_met_is_told(case, tmp_path, monkeypatch):
    monkeypatch.setattr(fleet, "INSTALLED_AGENT", tmp_path)
    (tmp_path / ENROLMENT).write_bytes(kiosks_part(ENROLLED))
    keep_taken(tmp_path / FOLDER, GOOD)
    keep_outcome(tmp_path / OUTCOME, PollOutcome(Reason.UNSIGNED, "why"))
    assert "not signed" in [*look(case)][-1].text


def test_a_broker_that_greets_and_then_cuts_is_told(case, tmp_path, monkeypatch):
    monkeypatch.setattr(fleet, "INSTALLED_AGENT", tmp_path)
    (tmp_path / ENROLMENT).write_bytes(kiosks_part(ENROLLED))
    keep_taken(tmp_path / FOLDER, GOOD)
    AppliedSites(tmp_path).choose(AppliedSite(GOOD.digest))
    keep_cuts(tmp_path / CUTS, MANY - 1)
    assert worst(look(case)) is Level.OK
    keep_cuts(tmp_path / CUTS, MANY)
    found = [*look(case)][-1]
    assert found.level is Level.WARN and "then cuts it, 3 times" in found.text
    assert "restart mosquitto" in found.mend


def test_a_program_that_nobody_signed_is_told(case, tmp_path):
    (tmp_path / ENROLMENT).write_bytes(kiosks_part(ENROLLED))
    keep_taken(tmp_path / FOLDER, GOOD)
    AppliedSites(tmp_path).choose(AppliedSite(GOOD.digest))
    case = replace(case, machine=Machine(tmp_path / "machine"))
    assert worst(look(case)) is Level.OK
    refused = AptFiles(tmp_path / "machine").refused
    refused.parent.mkdir(parents=True)
    refused.write_text("Package: awareness-kiosk\n")
    found = [*look(case)][-1]
    assert found.level is Level.FAIL and "not signed" in found.text and "other hands" in found.mend


@pytest.mark.parametrize("reason", ALARMS[1:])
def test_every_alarm_has_a_sentence_and_a_way_to_mend_it(reason):
    _, found = judge(ENROLLED, replace(GOOD, alarm=reason), NOW)
    level = Level.FAIL if reason in {Reason.EXPIRED, HIDDEN} else Level.WARN
    assert found.level is level and found.text and found.mend


def test_silence_is_told():
    late = NOW + SILENT + timedelta(hours=1)
    assert worst(judge(ENROLLED, GOOD, late)) is Level.WARN
    assert len([*judge(ENROLLED, GOOD, NOW)]) == 1


@pytest.mark.parametrize(
    ("left", "level", "said"),
    [
        (timedelta(days=21), Level.OK, "version 7"),
        (timedelta(days=21, seconds=-1), Level.WARN, "the signatures count until 2027-03-31"),
        (timedelta(seconds=1), Level.WARN, "the signatures count until 2027-03-31"),
        (timedelta(), Level.FAIL, "the signatures count no more"),
        (timedelta(days=-300), Level.FAIL, "the signatures count no more"),
    ],
)
def test_the_end_of_the_signatures_is_told_weeks_before_and_is_a_failure_from_then_on(
    case, tmp_path, left, level, said
):
    """As early as the server's mail: a fleet that is fed by sticks has no other voice."""
    now = GOOD.expires - left
    (tmp_path / ENROLMENT).write_bytes(kiosks_part(ENROLLED))
    keep_taken(tmp_path / FOLDER, replace(GOOD, at=now.astimezone(UTC)))
    AppliedSites(tmp_path).choose(AppliedSite(GOOD.digest))
    found = [*look(replace(case, now=Moment(0.0, now)))]
    assert worst(found) is level
    assert said in found[-1].text
    assert SETTINGS.expires_days == ENDS_SOON.days
