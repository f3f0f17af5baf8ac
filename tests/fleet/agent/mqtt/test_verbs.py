"""A verb from afar is on a list, has an id and an end, and comes while the clock is right."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.fleet.agent.mqtt.verbs import LARGEST_MESSAGE, AskedVerb, Refusal, RefusedVerb, Verb, read_verb

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
SOON = "2027-03-01T12:05:00+00:00"


def _raw(verb="restart", name="a1", until=SOON, **fields):
    return json.dumps({"verb": verb, "id": name, "until": until, **fields}).encode()


def _read(raw, now=NOW, clock_is_right=True):
    return read_verb(raw, now, clock_is_right)


@pytest.mark.parametrize(
    ("verb", "fields"),
    [
        ("refresh", {}),
        ("update", {}),
        ("restart", {}),
        ("screen", {"on": True}),
        ("screen", {"on": False}),
        ("announce", {"prepared": "desk-closed", "minutes": 45}),
    ],
)
def test_each_verb_of_the_list_is_taken_with_its_fields(verb, fields):
    assert _read(_raw(verb, **fields)) == AskedVerb(Verb(verb), "a1", NOW + timedelta(minutes=5), fields)


@pytest.mark.parametrize(
    "verb", ["shell", "Restart", "", None, 7, ["restart"], {"a": 1}, "restart ", "take", "picture"]
)
def test_a_verb_that_is_not_on_the_list_is_unknown(verb):
    assert _read(_raw(verb)) == RefusedVerb("a1", Refusal.UNKNOWN)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[]",
        b'"restart"',
        b"7",
        b"[" * (LARGEST_MESSAGE - 1),
        b'{"a":' * 800,
        b"[" * 10_000_000,
        b" " * LARGEST_MESSAGE + _raw(),
        _raw(name=None),
        _raw(name=7),
        _raw(name=""),
        _raw(name="a b"),
        _raw(name="../a"),
        _raw(name="a" * 65),
    ],
    ids=lambda raw: repr(raw[:30]),
)
def test_what_has_no_id_is_not_even_answered(raw):
    assert _read(raw) == RefusedVerb(None, Refusal.UNREADABLE)


@pytest.mark.parametrize(
    "raw",
    [
        _raw(until=None),
        _raw(until="soon"),
        _raw(until=1_900_000_000),
        _raw(until="2027-03-01T12:05:00"),
        _raw(until="0001-01-01T00:00:00+14:00"),
        _raw(address="example.org"),
        _raw("screen"),
        _raw("screen", on="yes"),
        _raw("screen", on=1),
        _raw("announce", prepared="desk-closed"),
        _raw("announce", prepared="desk-closed", minutes=0),
        _raw("announce", prepared="desk-closed", minutes=True),
        _raw("announce", prepared="desk-closed", minutes=1e9),
        _raw("announce", prepared="Come to the car park", minutes=5),
        _raw("announce", prepared="desk-closed", minutes=5, words="Come to the car park"),
    ],
    ids=lambda raw: raw.decode(),
)
def test_what_has_other_fields_than_its_verb_is_refused(raw):
    assert _read(raw) == RefusedVerb("a1", Refusal.UNREADABLE)


def test_a_verb_ends():
    assert _read(_raw(), NOW + timedelta(minutes=4, seconds=59)).verb == Verb.RESTART
    assert _read(_raw(), NOW + timedelta(minutes=5)) == RefusedVerb("a1", Refusal.EXPIRED)


@pytest.mark.parametrize("year", [1970, 2010, 2026])
def test_a_clock_that_is_behind_takes_nothing(year):
    assert _read(_raw(), NOW.replace(year=year)) == RefusedVerb("a1", Refusal.CLOCK)


def test_a_clock_that_is_ahead_takes_nothing():
    assert _read(_raw(), NOW.replace(year=2099)) == RefusedVerb("a1", Refusal.EXPIRED)


def test_a_clock_that_is_known_to_be_wrong_takes_nothing():
    assert _read(_raw(), clock_is_right=False) == RefusedVerb("a1", Refusal.CLOCK)


def test_no_verb_lasts_longer_than_a_week():
    assert isinstance(_read(_raw(until="2027-03-08T12:09:00+00:00")), AskedVerb)
    assert _read(_raw(until="2027-03-08T12:11:00+00:00")) == RefusedVerb("a1", Refusal.CLOCK)
