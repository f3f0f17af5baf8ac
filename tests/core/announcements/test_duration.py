"""An announcement begins with its file, and nothing prolongs it: no restart, no wrong clock."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.core.announcements.announcement_file import AnnouncementFile
from kiosk.core.announcements.duration import begun
from kiosk.core.base.record_marks import RecordError
from tests.fakes import NOON, ROME, moment, site

NOW = moment(1000.0, NOON - timedelta(seconds=1000))
MINUTE = timedelta(minutes=1)


def wall(*numbers):
    """As a file has it: without a zone."""
    return datetime(*numbers, tzinfo=UTC).replace(tzinfo=None)


def file(**fields):
    return AnnouncementFile.validated(**fields)


def lasts(said, saved=NOON, now=NOW, is_new=True, **fields):
    """Minutes from now, None for an announcement that is over."""
    found = begun(said, "site/a.toml", saved.astimezone(UTC), site(**fields), now, is_new=is_new)
    return found and round((found.until_s - now.seconds) / 60, 3)


@pytest.mark.parametrize(
    ("fields", "minutes"),
    [
        ({"prepared": "delay"}, 30),
        ({"prepared": "evacuation"}, 120),
        ({"prepared": "delay", "minutes": 5}, 5),
        ({"words": "Open.", "minutes": 1440}, 720),
        ({"words": "Open.", "until": wall(2026, 11, 25, 13)}, 60),
        ({"words": "Open.", "until": datetime(2026, 11, 25, 12, tzinfo=UTC)}, 60),
        ({"words": "Open.", "until": wall(2027, 1, 1)}, 720),
        ({"words": "Open.", "until": wall(2026, 11, 25, 12)}, None),
    ],
)
def test_it_lasts_as_long_as_it_says_and_no_longer_than_the_site_allows(fields, minutes):
    assert lasts(file(**fields)) == minutes


@pytest.mark.parametrize("is_new", [True, False])
def test_a_restart_does_not_prolong_it(is_new):
    saved = NOON - 20 * MINUTE
    assert lasts(file(prepared="delay"), saved, is_new=is_new) == 10
    assert lasts(file(prepared="delay"), NOON - 30 * MINUTE, is_new=is_new) is None


def test_a_site_may_allow_less():
    assert lasts(file(prepared="evacuation"), announcements={"longest_hours": 1}) == 60


@pytest.mark.parametrize(
    ("saved", "doubtful"),
    [(NOON + timedelta(days=400), False), (NOON + MINUTE, False), (NOON, True), (NOON - 600 * MINUTE, True)],
)
def test_a_file_of_unknown_age_counts_from_now_if_it_came_while_the_program_ran(saved, doubtful):
    now = replace(NOW, doubtful=doubtful)
    assert lasts(file(prepared="delay"), saved, now) == 30
    assert lasts(file(prepared="delay"), saved, now, is_new=False) is None


def test_a_clock_that_becomes_right_does_not_end_it_and_a_clock_that_jumps_back_does_not_prolong_it():
    doubtful = replace(NOW, doubtful=True)
    begun_then = begun(file(prepared="delay"), "a", NOON.astimezone(UTC), site(), doubtful)
    assert begun_then and begun_then.until is None
    assert not begun_then.is_over(moment(1001.0, NOON + timedelta(days=300)))
    certain = begun(file(prepared="delay"), "a", NOON.astimezone(UTC), site(), NOW)
    back = moment(2000.0, NOON - timedelta(days=1))
    assert certain
    assert not certain.is_over(replace(back, seconds=1000.0 + 1799))
    assert certain.is_over(replace(back, seconds=1000.0 + 1800))
    assert certain.is_over(moment(1001.0, NOON + 30 * MINUTE))


@pytest.mark.parametrize(
    ("fields", "advice"),
    [
        ({}, "needs one of prepared and words"),
        ({"prepared": "delay", "words": "Open."}, "needs one of prepared and words"),
        ({"prepared": "fire"}, "evacuation"),
        ({"prepared": "delay", "emergency": True}, "only evacuation"),
        ({"prepared": "delay", "language": "en"}, "shown in all"),
        ({"prepared": "delay", "minutes": 5, "until": NOON}, "keep one of them"),
        ({"prepared": "delay", "minutes": 0}, "greater than or equal to 1"),
        ({"prepared": "delay", "minutes": 1441}, "less than or equal to 1440"),
        ({"prepared": "delay", "minutes": "5"}, "valid integer"),
        ({"words": ""}, "is empty"),
        ({"words": "a" * 141}, "too long"),
        ({"words": "Two\nlines"}, "line breaks"),
        ({"words": "Open.", "language": "English"}, "language tag"),
        ({"words": "Open.", "colour": "red"}, "Extra inputs"),
    ],
)
def test_what_a_file_cannot_say(fields, advice):
    with pytest.raises(RecordError, match=advice):
        file(**fields)


@pytest.mark.parametrize(
    ("staff", "said", "language"),
    [("fr", None, "fr"), ("fr", "en", "en"), ("de", None, "en")],
)
def test_own_words_are_in_the_language_of_staff_unless_they_say_another(staff, said, language):
    fields = {"words": "Open."} | ({"language": said} if said else {})
    made = begun(file(**fields), "a", NOON.astimezone(UTC), site(staff_language=staff), NOW)
    assert made and made.language == language


def test_words_in_several_languages_begin_with_the_first_of_the_site():
    said = file(words={"de": "Offen.", "en": "Open.", "fr": "Ouvert."})
    made = begun(said, "a", NOON.astimezone(UTC), site(languages=("fr", "en")), NOW)
    assert made and made.own_words == (("fr", "Ouvert."), ("en", "Open."), ("de", "Offen."))


def test_the_zone_is_that_of_the_site():
    assert NOON.tzinfo is ROME
    made = begun(file(words="Open.", until=wall(2026, 11, 25, 13)), "a", NOON.astimezone(UTC), site(), NOW)
    assert made and made.until == datetime(2026, 11, 25, 12, tzinfo=UTC)
