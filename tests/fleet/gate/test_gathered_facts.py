"""Facts that the machine tells: its supply, its disk, its clock, and what doctor found."""

from datetime import timedelta

import pytest

from kiosk.base.applied.applied_site import AppliedSite
from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.applied.good_and_bad_sites import SiteList, failed_sites
from kiosk.base.applied.update_record import FILE as TAKEN
from kiosk.base.applied.update_record import TakenSite, keep_taken, read_taken
from kiosk.base.clock import Moment
from kiosk.base.enrolment.refusal import HIDDEN, Reason
from kiosk.fleet.gate.gathered_facts import facts
from kiosk.fleet.gate.health import EACH, FILE, Health, examine, read_health
from kiosk.fleet.gate.voltage import voltage
from tests.fleet.gate.conftest import NOW


@pytest.fixture
def supply(tmp_path):
    """supply(alarm) is what a Raspberry Pi says of its supply."""
    sensor = tmp_path / "sensors/hwmon1"
    sensor.mkdir(parents=True)
    (tmp_path / "sensors/hwmon0").mkdir()
    (sensor / "name").write_text("rpi_volt\n", "utf-8")
    boot = tmp_path / "boot"

    def told(alarm):
        (sensor / "in0_lcrit_alarm").write_text(f"{alarm}\n", "utf-8")
        return voltage(boot, sensor.parent)

    return told


def test_a_supply_that_was_too_weak_is_told_until_the_machine_starts_again(supply, tmp_path):
    assert [supply(alarm) for alarm in (0, 1, 0, 0)] == ["ok", "low", "low", "low"]
    (tmp_path / "boot/low-voltage").unlink()
    assert supply(0) == "ok"


def test_other_machines_have_no_such_sensor(tmp_path):
    assert voltage(tmp_path / "boot", tmp_path / "none") == "unknown"
    assert not (tmp_path / "boot").exists()


def test_metadata_that_runs_out_between_two_takes_is_an_alarm(gate, tmp_path):
    keep_taken(gate.folder, TakenSite("a" * 64, 3, NOW + timedelta(days=2), "", NOW, NOW))
    AppliedSites(gate.state).choose(AppliedSite("a" * 64))
    soon, late = (
        facts(gate.enrolled, gate.state, tmp_path, Moment(0.0, NOW + timedelta(days=days))) for days in (1, 3)
    )
    assert (soon.alarm, soon.expires_days) == ("", 1)
    assert (late.alarm, late.expires_days) == (Reason.EXPIRED, -1)


def test_a_signed_site_that_somebody_has_taken_off_is_told(gate, tmp_path):
    keep_taken(gate.folder, TakenSite("a" * 64, 3, NOW + timedelta(days=2), "", NOW, NOW))
    sites = AppliedSites(gate.state)

    def alarm():
        return facts(gate.enrolled, gate.state, tmp_path, Moment(0.0, NOW)).alarm

    for shown in ("", "b" * 64):
        sites.choose(AppliedSite(shown, before="a" * 64))
        assert alarm() == HIDDEN
    sites.choose(AppliedSite("a" * 64))
    assert alarm() == ""
    # It does not run here: that is another thing, and the one before is shown.
    failed_sites(gate.state).add("a" * 64)
    sites.choose(AppliedSite("b" * 64))
    assert alarm() == Reason.FAILED


def test_a_clock_that_cannot_be_right_is_told(gate, tmp_path):
    told = facts(gate.enrolled, gate.state, tmp_path, Moment(0.0, NOW, doubtful=True))
    assert told.clock == "wrong"


@pytest.mark.parametrize("raw", ["", "{}", "[" * 40_000, '{"digest": 3}', '{"doctor": "busy"}'])
def test_a_damaged_record_is_none(tmp_path, raw):
    for name in (TAKEN, FILE):
        (tmp_path / name).write_text(raw, "utf-8")
    assert read_taken(tmp_path) == TakenSite()
    assert read_health(tmp_path) == Health()
    (tmp_path / "list").write_text(raw, "utf-8")
    assert "a" * 64 not in SiteList(tmp_path / "list")


def test_doctor_examines_again_after_hours_and_for_another_site():
    known = Health("ok", 12, "a", NOW)
    assert not known.is_due("a", NOW + EACH / 2)
    assert known.is_due("a", NOW + EACH) and known.is_due("b", NOW) and known.is_due("a", NOW - EACH)
    assert Health().is_due("", NOW)


def test_what_cannot_be_examined_is_a_failure(tmp_path, state):
    examine("/bin/false", tmp_path / "site.toml", state, tmp_path / "gate", "", NOW)
    assert read_health(tmp_path / "gate") == Health("fail", None, "", NOW, knows=False)


@pytest.mark.parametrize(("minutes", "told"), [(0, 0), (119.9, 119), (6 * 60, 360), (-1, None), (None, None)])
def test_how_old_is_what_doctor_found(gate, tmp_path, minutes, told):
    """None where nothing was examined yet, where that was another site, where it failed, and where the clock
    went back.
    """
    doctor = tmp_path / "doctor"
    doctor.write_text('#!/bin/sh\necho \'{"doctor": "ok", "numbers_days": 3}\'\n')
    doctor.chmod(0o755)

    def age():
        later = Moment(0.0, NOW + timedelta(minutes=minutes or 0))
        return facts(gate.enrolled, gate.state, tmp_path, later).examined_min

    if minutes is not None:
        examine(str(doctor), tmp_path / "site.toml", gate.state, gate.folder, "", NOW)
    assert age() == told
    examine("/bin/false", tmp_path / "site.toml", gate.state, gate.folder, "", NOW)
    assert age() is None
    examine(str(doctor), tmp_path / "site.toml", gate.state, gate.folder, "a" * 64, NOW)
    assert age() is None


def test_lists_of_sites_keep_the_last_ones(tmp_path):
    known = SiteList(tmp_path / "state/list")
    digests = [f"{number:064x}" for number in range(25)]
    for digest in digests:
        known.add(digest)
    assert [digest in known for digest in digests] == [False] * 5 + [True] * 20
    known.remove(digests[-1])
    assert digests[-1] not in known
