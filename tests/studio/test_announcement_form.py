"""What the form of an announcement shows of its file, and what a save writes there."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.core.announcements.announcement_file import AnnouncementFile
from kiosk.core.site.settings import Site
from kiosk.studio.calendar.announcement_form import (
    AnnouncementValues,
    changes_of,
    faults_of,
    fields_of,
    given_values,
    new_values,
    values_of,
)
from kiosk.studio.site_files.toml_edit import with_values

SITE = Site.validated(
    name="Harbour", organisation="other", country="IT", languages=["en", "fr"], time_zone="Europe/Rome"
)
NOW = datetime(2026, 12, 3, 12, tzinfo=ZoneInfo("Europe/Rome"))
SAVED = datetime(2026, 12, 3, 11, tzinfo=UTC)
WORDS = {"en": "Buses leave from the north side.", "fr": "Les bus partent du nord."}
UNTIL = "2026-12-03T18:00"


def written(values, source=""):
    text = with_values(source, changes_of(values, tomllib.loads(source)))
    AnnouncementFile.validated(**tomllib.loads(text))
    return text


def test_a_new_one_has_half_an_hour_and_a_field_for_each_language():
    values = new_values(SITE, NOW)
    assert (values.kind, values.until) == ("words", "2026-12-03T12:30")
    assert values.words == {"en": "", "fr": ""}


@pytest.mark.parametrize(
    ("source", "kind", "words", "until"),
    [
        ('prepared = "delay"\nminutes = 45', "delay", {"en": "", "fr": ""}, "2026-12-03T12:45"),
        ('prepared = "evacuation"', "evacuation", {"en": "", "fr": ""}, "2026-12-03T14:00"),
        ('words = "Open."\nlanguage = "fr"', "words", {"en": "", "fr": "Open."}, "2026-12-03T12:30"),
        ('words = "Open."', "words", {"en": "Open.", "fr": ""}, "2026-12-03T12:30"),
        (f'words = {{ en = "A" }}\nuntil = {UNTIL}:00', "words", {"en": "A", "fr": ""}, UNTIL),
        (f'words = {{ en = "A" }}\nuntil = {UNTIL}:00Z', "words", {"en": "A", "fr": ""}, "2026-12-03T19:00"),
    ],
)
def test_a_file_is_shown_as_the_screen_takes_it(source, kind, words, until):
    values = values_of(tomllib.loads(source), SAVED, SITE)
    assert (values.kind, values.words, values.until) == (kind, words, until)


@pytest.mark.parametrize(
    "source",
    [
        "",
        'words = "Open."\nlanguage = "fr"\nminutes = 10\n',
        'words = { en = "A", ar = "B" }\nemergency = true\n',
        'prepared = "delay"\n',
        '# mine\nminutes = 3\n[words]\nen = "A"\n',
    ],
)
@pytest.mark.parametrize(
    "values",
    [
        AnnouncementValues("words", WORDS, UNTIL, emergency=True),
        AnnouncementValues("words", WORDS | {"fr": ""}, UNTIL),
        AnnouncementValues("desk-closed", WORDS, UNTIL),
    ],
)
def test_each_kind_of_file_becomes_what_was_filled_in(source, values):
    data = tomllib.loads(written(values, source))
    assert data.pop("until").isoformat() == f"{UNTIL}:00"
    if values.kind == "words":
        assert data.pop("words").items() >= {(tag, text) for tag, text in values.words.items() if text}
        assert data == ({"emergency": True} if values.emergency else {})
    else:
        assert data == {"prepared": "desk-closed"}


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        (AnnouncementValues("words", {"en": "Call 800 555 0199."}, UNTIL), "words-en", "number"),
        (AnnouncementValues("words", WORDS | {"fr": "a" * 141}, UNTIL), "words-fr", "too long"),
        (AnnouncementValues("words", WORDS, "2026-12-03T11:59"), "until", "over"),
        (AnnouncementValues("words", WORDS, "2026-12-04T00:01"), "until", "12 hours"),
    ],
)
def test_faults_are_at_their_fields(values, field, words):
    text = with_values("", changes_of(values, {}))
    found = faults_of(text, Path("buses.toml"), SITE, NOW)
    assert [key for key, messages in found.items() if messages] == [field]
    assert words in found[field][0].text


def test_words_without_a_fault_are_announced():
    text = written(AnnouncementValues("words", WORDS, UNTIL))
    assert faults_of(text, Path("buses.toml"), SITE, NOW) == {}


def test_words_in_a_language_without_a_field_are_named():
    text = written(AnnouncementValues("words", WORDS, UNTIL), 'words = { ar = "B" }\n')
    found = faults_of(text, Path("buses.toml"), SITE, NOW)
    assert [(key, "“ar”" in messages[0].text) for key, messages in found.items()] == [("", True)]


def test_an_end_that_is_none_is_refused():
    values = given_values({"kind": "words", "words-en": " Two\n lines ", "until": "soon"}, SITE)
    assert values.words["en"] == "Two lines"
    with pytest.raises(ValueError, match="choose a day"):
        changes_of(values, {})


def test_each_language_has_its_field():
    assert fields_of(SITE)["words", "fr"] == "words-fr"
