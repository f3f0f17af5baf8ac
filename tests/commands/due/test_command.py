"""``due``: a list for people, a file for calendars."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from kiosk.commands.due.calendar import calendar
from kiosk.commands.due.words import distance, mend, thing
from kiosk.commands.sign import SignOptions, sign
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.site_choice.due_dates import Due, DueKind
from tests.clips import CLIP
from tests.fakes import EXPIRED, SOON

TODAY = date(2026, 11, 25)
MADE = datetime(2026, 11, 25, 12, tzinfo=UTC)
HELPLINE = Due(TODAY + timedelta(days=20), DueKind.HELPLINE, "advice", "555 0142")
LAW = Due(TODAY + timedelta(days=300), DueKind.LAW)


def events(content):
    return Calendar.from_ical(content).walk("VEVENT")


def test_each_thing_is_an_event_of_one_whole_day_with_a_reminder():
    helpline, law = events(calendar((HELPLINE, LAW), "Central Station", MADE))
    assert helpline.start == HELPLINE.last_day
    assert helpline.end == HELPLINE.last_day + timedelta(days=1)
    assert "Central Station" in helpline["SUMMARY"] and "555 0142" in helpline["SUMMARY"]
    assert mend(HELPLINE) in helpline["DESCRIPTION"]
    (alarm,) = helpline.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(days=-14)
    assert law.start == LAW.last_day


def uids(*dues, place="Central Station"):
    return [event["UID"] for event in events(calendar(dues, place, MADE))]


def test_taken_in_again_it_is_the_same_event_on_its_new_day():
    later = Due(HELPLINE.last_day + timedelta(days=CONFIRMED_DAYS), HELPLINE.kind, HELPLINE.name, "555 0143")
    assert uids(HELPLINE) == uids(later)


def test_things_and_places_are_told_apart():
    other = Due(HELPLINE.last_day, HELPLINE.kind, "child", HELPLINE.number)
    emergency = Due(HELPLINE.last_day, DueKind.EMERGENCY, "", HELPLINE.number)
    known = [*uids(HELPLINE, other, emergency, LAW), *uids(HELPLINE, place="Port")]
    assert len(set(known)) == 5


@pytest.mark.parametrize("kind", DueKind)
def test_every_kind_has_its_words(kind):
    due = Due(TODAY, kind, "name", "555 0142")
    assert thing(due) and mend(due)


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (1, "in 1 day"), (14, "in 14 days"), (-1, "1 day ago"), (-40, "40 days ago")],
)
def test_days_are_told_from_today(days, words):
    assert distance(TODAY + timedelta(days=days), TODAY) == words


SITE = """\
organisation = "other"
name = "Example"
country = "IT"
time_zone = "Europe/Rome"
languages = ["en"]
law_checked = 2026-11-01

[emergency]
number = "555 0100"
answered_by = ["police"]
confirmed_on = 2026-11-20
confirmed_by = "desk-team"
"""


@pytest.fixture
def due(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *words: call("due", "--state", tmp_path / "state", *words)


def test_the_command_prints_and_writes_the_same(due, tmp_path):
    (tmp_path / "site.toml").write_text(SITE, "utf-8")
    ended = due("--site", "site.toml", "--ics", "due.ics")
    assert ended.stderr == ""
    first, *others, last = ended.stdout.splitlines()
    assert (
        first.startswith(str(date(2026, 11, 20) + timedelta(days=CONFIRMED_DAYS)))
        and "emergency number 555 0100" in first
    )
    assert last == "due.ics: for your calendar, with a reminder 14 days before each day"
    assert any(line.startswith("2027-11-01") and "law" in line for line in others)
    assert len(events((tmp_path / "due.ics").read_bytes())) == 1 + len(others)


def test_a_confirmation_in_the_future_is_said_and_left_out_of_the_calendar(due, tmp_path):
    site = SITE.replace("law_checked = 2026-11-01\n", "").replace("2026-11-20", "2099-12-20")
    (tmp_path / "site.toml").write_text(site, "utf-8")
    ended = due("--site", "site.toml", "--ics", "due.ics")
    (line,) = (line for line in ended.stdout.splitlines() if "emergency" in line)
    assert line.startswith("2099-12-20  not shown") and "lies in the future: ask the authority" in line
    assert b"555 0100" not in (tmp_path / "due.ics").read_bytes()


def test_a_language_that_goes_is_in_the_list_and_in_the_calendar(due, tmp_path):
    site = SITE.replace('["en"]', '["en", "fr"]')
    (tmp_path / "site.toml").write_text(site, "utf-8")
    before = due("--site", "site.toml").stdout
    assert "fr" not in before.split(), "no screen has begun to count"
    assert not (tmp_path / "state/trial.toml").exists(), "to ask is no start"
    began = datetime.now(UTC).replace(microsecond=0) - timedelta(days=20)
    (tmp_path / "state").mkdir(exist_ok=True)
    (tmp_path / "state/trial.toml").write_text(f"began = {began.isoformat()}\n", "utf-8")
    last = (began + timedelta(days=30)).astimezone(ZoneInfo("Europe/Rome")).date()
    ended = due("--site", "site.toml", "--ics", "due.ics")
    assert ended.returncode == 1
    assert f"{last}  in 10 days" in ended.stdout and "nobody has reviewed (fr)" in ended.stdout
    assert b"nobody has reviewed (fr)" in (tmp_path / "due.ics").read_bytes().replace(b"\r\n ", b"")


def test_clips_that_nobody_has_approved_are_in_the_list(due, tmp_path):
    clips = tmp_path / "content/signs/ils"
    clips.mkdir(parents=True)
    (clips / "advice.mp4").write_bytes(CLIP.read_bytes())
    (tmp_path / "site.toml").write_text(f"{SITE}\n[sign.ils]\n", "utf-8")
    sign(SignOptions(tmp_path / "site.toml", "ils", filmed=("all",)), datetime.now(UTC))
    began = datetime.now(UTC).replace(microsecond=0) - timedelta(days=20)
    (tmp_path / "state").mkdir(exist_ok=True)
    (tmp_path / "state/trial.toml").write_text(f"began = {began.isoformat()}\n", "utf-8")
    assert "nobody has reviewed (ils)" in due("--site", "site.toml").stdout


def test_a_site_that_cannot_be_read_is_named(due, tmp_path):
    (tmp_path / "site.toml").write_text("organisation = 1\n", "utf-8")
    ended = due("--site", "site.toml")
    assert ended.returncode == 2
    assert "site.toml:1: error: " in ended.stdout


def test_a_calendar_that_cannot_be_written_is_said(due, tmp_path):
    (tmp_path / "site.toml").write_text(SITE, "utf-8")
    ended = due("--site", "site.toml", "--ics", "no/such/due.ics")
    assert ended.returncode == 2
    assert "cannot be written" in ended.stdout


@pytest.mark.parametrize(("days_ago", "code"), [(0, 0), (SOON, 1), (EXPIRED, 2), (-2, 2)])
def test_the_exit_code_tells_whether_something_runs_out(due, tmp_path, days_ago, code):
    day = datetime.now(UTC).date() - timedelta(days=days_ago)
    site = re.sub(r"law_checked = .*\n", "", SITE).replace("2026-11-20", str(day))
    (tmp_path / "site.toml").write_text(site, "utf-8")
    assert due("--site", "site.toml").returncode == code
