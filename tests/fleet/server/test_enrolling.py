"""A screen is enrolled once, by a code or a file that says the same, and can be refused later."""

import os
import shutil
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography import x509

from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.base.enrolment.enrolment import read_enrolment
from kiosk.fleet.repository.enrolment_code import code_id, open_sealed
from kiosk.fleet.server.enrolling import (
    NewScreen,
    RefusedToEnrolError,
    enrol,
    remove_old_codes,
    revoke,
)
from kiosk.fleet.server.joining.enrolled_screens import in_use, read_screens
from kiosk.fleet.server.joining.service_certificates import broker_folder
from kiosk.fleet.server.server_metrics import metrics
from kiosk.fleet.server.setting_up import set_up
from tests.fleet.server.conftest import NOW, SETTINGS


def test_the_code_opens_what_the_file_says(files):
    invitation = enrol(files, SETTINGS, NewScreen("kiosk-7", "محطة"), NOW)
    sealed = (files.enrolments / code_id(invitation.code)).read_bytes()
    assert open_sealed(invitation.code, sealed) == invitation.raw
    record = read_enrolment(invitation.raw)
    assert (record.name, record.channel, record.repository) == (
        "kiosk-7",
        "stable",
        "http://fleet.example.org/site/",
    )
    assert record.broker
    named = x509.load_pem_x509_certificate(record.broker.certificate.encode()).subject
    assert named.rfc4514_string() == "CN=kiosk-7"
    assert invitation.scanned == f"fleet.example.org {invitation.code}"
    assert "محطة" not in invitation.raw.decode()


def test_a_screen_without_a_broker_has_no_certificate(files):
    invitation = enrol(files, SETTINGS, NewScreen("kiosk-7", broker=False), NOW)
    assert read_enrolment(invitation.raw).broker is None


@pytest.mark.parametrize(
    ("name", "says"), [("Kiosk 7", "no name"), ("fleet.desk", "no name"), ("kiosk-1", "already")]
)
def test_what_cannot_be_a_screen_is_refused(files, name, says):
    enrol(files, SETTINGS, NewScreen("kiosk-1"), NOW)
    with pytest.raises(RefusedToEnrolError, match=says):
        enrol(files, SETTINGS, NewScreen(name), NOW)


def test_nobody_is_enrolled_before_a_site_is_published(files):
    shutil.rmtree(files.site / "metadata")
    with pytest.raises(RefusedToEnrolError, match="no site has been published"):
        enrol(files, SETTINGS, NewScreen("kiosk-7"), NOW)


def test_a_revoked_screen_may_nothing_and_its_name_is_never_used_again(files):
    enrol(files, SETTINGS, NewScreen("kiosk-7"), NOW)
    revoke(files, "kiosk-7")
    rights = (broker_folder(files) / "acl").read_text()
    assert rights.endswith("\nuser kiosk-7\ntopic deny #\n")
    assert not in_use(read_screens(files.screens))
    with pytest.raises(RefusedToEnrolError, match="another name"):
        enrol(files, SETTINGS, NewScreen("kiosk-7", again=True), NOW)
    with pytest.raises(RefusedToEnrolError, match="no screen kiosk-8"):
        revoke(files, "kiosk-8")


def test_a_screen_that_was_set_up_again_keeps_its_name_place_and_channel(files):
    enrol(files, SETTINGS, NewScreen("kiosk-7", "Harbour", CANARY), NOW)
    same = enrol(files, SETTINGS, NewScreen("kiosk-7", again=True), NOW)
    assert read_enrolment(same.raw).channel == CANARY
    kept = [(each.name, each.place, each.channel) for each in read_screens(files.screens)]
    assert kept == [("kiosk-7", "Harbour", CANARY)]
    enrol(files, SETTINGS, NewScreen("kiosk-7", channel=STABLE, again=True), NOW)
    assert [each.channel for each in read_screens(files.screens)] == [STABLE]


def test_a_code_is_gone_after_a_week(files):
    new = enrol(files, SETTINGS, NewScreen("kiosk-7"), NOW)
    old = enrol(files, SETTINGS, NewScreen("kiosk-8"), NOW)
    week_ago = (NOW - timedelta(days=8)).timestamp()
    os.utime(files.enrolments / code_id(old.code), (week_ago, week_ago))
    assert remove_old_codes(files, NOW) == 1
    assert [path.name for path in files.enrolments.iterdir()] == [code_id(new.code)]


def test_a_screen_that_does_not_report_is_missed_by_nobody_and_never_canary(files):
    enrol(files, SETTINGS, NewScreen("kiosk-7", broker=False), NOW)
    assert "kiosk-7" not in metrics(read_screens(files.screens), {}, None, 100, {}, NOW)
    with pytest.raises(RefusedToEnrolError, match="has to report"):
        enrol(files, SETTINGS, NewScreen("kiosk-8", channel=CANARY, broker=False), NOW)
    assert [each.name for each in read_screens(files.screens)] == ["kiosk-7"]


def test_prometheus_hears_of_each_screen_with_its_place(files):
    enrol(files, SETTINGS, NewScreen("kiosk-7", 'a "b"\\\n', "canary"), NOW)
    text = metrics(read_screens(files.screens), {"ca": 9000}, None, 100, {"nginx": True}, NOW)
    assert 'kiosk_screen{screen="kiosk-7",place="a \\"b\\"\\\\ ",channel="canary"} 1' in text
    assert 'kiosk_certificate_days{certificate="ca"} 9000' in text
    assert 'kiosk_service_active{service="nginx"} 1' in text


@pytest.mark.parametrize("is_wanted", [True, False])
def test_home_assistant_is_told_only_where_it_is_wanted(files, is_wanted):
    settings = replace(SETTINGS, home_assistant=is_wanted)
    set_up(files, settings, NOW)
    invitation = enrol(files, settings, NewScreen("kiosk-7"), NOW)
    assert read_enrolment(invitation.raw).broker.home_assistant is is_wanted
    rights = (broker_folder(files) / "acl").read_text().splitlines()
    assert ("pattern write homeassistant/sensor/%u/+/config" in rights) is is_wanted
    assert ("user fleet.home" in rights) is is_wanted
    assert not [line for line in rights if line.startswith("topic deny")]
