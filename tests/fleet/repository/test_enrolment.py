"""An enrolment comes back as it was written, by file or by code, and nothing else passes for one."""

import json

import pytest

from kiosk.base.enrolment.enrolment import (
    Apt,
    Broker,
    Enrolment,
    EnrolmentError,
    is_name,
    read_enrolment,
    write_enrolment,
)
from kiosk.fleet.repository.enrolment_code import LETTERS, code_id, new_code, open_sealed, seal, shown_code

CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
KEY = "-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----\n"
BROKER = Broker("fleet.example.org", 8883, CERTIFICATE, CERTIFICATE, KEY)
FIELDS = {"host": "a", "port": 8883, "ca": CERTIFICATE, "certificate": CERTIFICATE, "key": KEY}
APT = Apt("http://fleet.example.org/apt/", "-----BEGIN PGP PUBLIC KEY BLOCK-----\n…")
ROOT = {"signed": {"_type": "root"}, "signatures": []}
PLAIN = Enrolment("kiosk-7", "http://fleet.example.org/site/", "stable", ROOT)
FULL = Enrolment("kiosk-7", "https://fleet.example.org:8443/site/", "canary", ROOT, BROKER, APT)
CODE = "7K2M-0QXA-9T4W-H3ZC"


@pytest.mark.parametrize("enrolment", [PLAIN, FULL])
def test_a_record_comes_back_as_it_was_written(enrolment):
    assert read_enrolment(write_enrolment(enrolment)) == enrolment


def test_a_share_is_a_folder_of_this_machine():
    record = changed(FULL, repository="file:///srv/share/site/")
    assert read_enrolment(record).repository == "file:///srv/share/site/"


def changed(enrolment, **fields):
    return json.dumps(json.loads(write_enrolment(enrolment)) | fields).encode()


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"format": 2}, "format"),
        ({"name": "Kiosk 7"}, "name"),
        ({"name": "../kiosk"}, "name"),
        ({"name": "kiosk+"}, "name"),
        ({"name": "a" * 64}, "name"),
        ({"repository": "file:///"}, "repository"),
        ({"repository": "file://share/site/"}, "repository"),
        ({"repository": "file:///share/../etc/"}, "repository"),
        ({"repository": "http://fleet.example.org/site"}, "repository"),
        ({"repository": "http://fleet.example.org/../"}, "repository"),
        ({"repository": "http://fleet.example.org:x@example.org/"}, "repository"),
        ({"channel": "nightly"}, "channel"),
        ({"root": []}, "root"),
        ({"root": {}}, "root"),
        ({"shell": "rm"}, "fields"),
        ({"broker": {"host": "a"}}, "broker"),
        ({"broker": FIELDS | {"host": "a b"}}, "host"),
        ({"broker": FIELDS | {"port": True}}, "port"),
        ({"broker": FIELDS | {"ca": KEY}}, "ca"),
        ({"broker": FIELDS | {"key": ""}}, "key"),
        ({"apt": {"address": "http://fleet.example.org/apt/", "key": "none"}}, "apt"),
    ],
)
def test_what_is_no_record_is_refused_with_its_fault(fields, named):
    with pytest.raises(EnrolmentError, match=named):
        read_enrolment(changed(FULL, **fields))


@pytest.mark.parametrize("raw", [b"", b"[]", b"null", b"\xff", b"[" * 100_000, b" " * 200_001])
def test_any_bytes_are_refused(raw):
    with pytest.raises(EnrolmentError):
        read_enrolment(raw)


def test_a_record_that_no_machine_would_read_is_not_written():
    with pytest.raises(EnrolmentError):
        write_enrolment(Enrolment("Kiosk 7", PLAIN.repository, "stable", ROOT))


@pytest.mark.parametrize(
    ("name", "allowed"),
    [("kiosk-7", True), ("7", True), ("-a", False), ("a-", False), ("", False), ("a/b", False), ("é", False)],
)
def test_names(name, allowed):
    assert is_name(name) is allowed


def test_a_code_is_read_as_it_was_meant():
    assert shown_code("7k2m oqxa 9t4w h3zc") == CODE
    assert code_id("7k2moqxa9t4wh3zc") == code_id(CODE)
    assert len(code_id(CODE)) == 32
    assert shown_code(new_code()) != shown_code(new_code())
    assert set(new_code()) <= {*LETTERS, "-"}


@pytest.mark.parametrize(
    "typed", ["", "7K2M", "7K2M-0QXA-9T4W-H3ZU", "7K2M-0QXA-9T4W-H3ZCC", "7K2M-0QXA-9T4W-H3Z٣"]
)
def test_what_is_no_code_is_refused(typed):
    with pytest.raises(EnrolmentError, match="16"):
        code_id(typed)


def test_only_its_code_opens_what_is_sealed():
    raw = write_enrolment(FULL)
    sealed = seal(CODE, raw)
    assert sealed != seal(CODE, raw)
    assert b"kiosk-7" not in sealed
    assert open_sealed(CODE.lower(), sealed) == raw
    with pytest.raises(EnrolmentError, match="does not open"):
        open_sealed("7K2M-0QXA-9T4W-H3ZD", sealed)
    for at in (0, 20, len(sealed) - 1):
        with pytest.raises(EnrolmentError, match="does not open"):
            open_sealed(CODE, sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :])
    with pytest.raises(EnrolmentError, match="no sealed"):
        open_sealed(CODE, b"short")
