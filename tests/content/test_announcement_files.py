"""Files of a folder ``announcements``: what they say, and that a broken one hides no other."""

import os
from datetime import UTC, datetime

import pytest

from kiosk.content.announcement_files import MOST_FILES, faults_of_words, read_announcements, too_many
from tests.fakes import site

KNOWN = site(languages=("en", "fr", "ar"), emergency={"number": "555 0100", "answered_by": ("police",)})


def painted(text, language):
    return "holds a sign that no font has" if "\u16a0" in text else None


def read(folder):
    return list(read_announcements(folder, KNOWN, painted))


def write(folder, name, text):
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def problems(found):
    return [f"{each.line}: {each.text}" for each in found.problems]


def test_files_are_read_by_name_with_their_time(tmp_path):
    write(tmp_path, "b.toml", 'prepared = "delay"\n')
    first = write(tmp_path, "a.toml", '# for today\nwords = "Call 555 0100."\nlanguage = "fr"\nminutes = 5\n')
    os.utime(first, (1_764_000_000, 1_764_000_000))
    one, two = read(tmp_path)
    assert (one.said.words, one.said.language, one.said.minutes) == ({"": "Call 555 0100."}, "fr", 5)
    assert one.saved == datetime.fromtimestamp(1_764_000_000, UTC)
    assert one.numbers == {"5550100"}
    assert (two.said.prepared, two.numbers) == ("delay", set())
    assert not one.problems and not two.problems


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("", 1, "needs one of prepared and words"),
        ('prepared = "delay', 1, "this is not TOML"),
        ('minutes = 5\nprepared = "fire"', 2, "use one of evacuation, delay, desk-closed, ask-staff"),
        ('minutes = 5\nwords = "Call 555 0199."', 2, "holds a telephone number"),
        ('\nwords = "Help for trafficked people"', 2, "tells what this screen is about"),
        ('words = "Aide contre la traite"\nlanguage = "fr"', 1, "tells what this screen is about"),
        ('words = "Stop trafficking"\nlanguage = "fr"', 1, "tells what this screen is about"),
        ('words = "Victims wait here"', 1, "is not announced"),
        ('words = "Advice by phone is free"', 1, "is not announced"),
        ('words = "\u16a0"', 1, "no font has"),
        ('words = "Open."\nlanguage = "de"', 2, "is not one of this site"),
        ('words = { en = "Open.", de = "Offen." }', 1, "“de” is not one of this site"),
        ('[words]\nen = "Open."\nfr = "Appelez le 555 0199."', 3, "holds a telephone number"),
        ('[words]\nen = "Open."\nfr = "Aide contre la traite"', 3, "tells what this screen is about"),
        ('language = "en"\nwords = { en = "Open." }', 1, "its words have their own"),
        ("words = {}", 1, "too few"),
        ('words = "Open."\nminute = 5', 2, "did you mean “minutes”?"),
        (b"words = '\xff'", 1, "not UTF-8"),
        (b"\x00" * 100, 1, "this is not TOML"),
        ("words = " + "[" * 5000, 1, "nested too deeply"),
        ("# " + "x" * 20_000, 1, "larger than 20 kB"),
    ],
)
def test_a_faulty_file_is_named_with_its_line_and_hides_no_other(tmp_path, text, line, fault):
    write(tmp_path, "a.toml", text)
    write(tmp_path, "b.toml", 'prepared = "delay"\n')
    bad, good = read(tmp_path)
    assert bad.said is None
    assert len(bad.problems) == 1
    assert bad.problems[0].line == line
    assert fault in bad.problems[0].text
    assert good.said.prepared == "delay"


def test_words_in_several_languages_are_one_announcement(tmp_path):
    write(tmp_path, "a.toml", '[words]\nfr = "Appelez le 555 0100."\nen = "Open."\n')
    (found,) = read(tmp_path)
    assert found.said.words == {"fr": "Appelez le 555 0100.", "en": "Open."}
    assert found.numbers == {"5550100"} and not found.problems


def test_what_is_no_plain_file_is_refused(tmp_path):
    folder = tmp_path / "announcements"
    folder.mkdir()
    (tmp_path / "secret.toml").write_text('words = "Open."', "utf-8")
    (folder / "link.toml").symlink_to(tmp_path / "secret.toml")
    (folder / "gone.toml").symlink_to(tmp_path / "nowhere")
    os.mkfifo(folder / "pipe.toml")
    (folder / "folder.toml").mkdir()
    found = read(folder)
    assert len(found) == 4
    assert all(each.said is None and len(each.problems) == 1 for each in found)


def test_a_flood_is_cut_and_other_names_are_not_read(tmp_path):
    for number in range(MOST_FILES + 5):
        write(tmp_path, f"{number:03}.toml", 'prepared = "delay"\n')
    write(tmp_path, ".hidden.toml", "broken")
    write(tmp_path, "notes.txt", "broken")
    assert len(read(tmp_path)) == MOST_FILES
    assert "more than 50 files" in next(too_many(tmp_path)).text
    assert read(tmp_path / "missing") == []
    assert not list(too_many(tmp_path / "missing"))


def test_longer_than_the_site_allows_is_told_and_shown(tmp_path):
    write(tmp_path, "a.toml", 'prepared = "delay"\nminutes = 1000\n')
    (found,) = read(tmp_path)
    assert found.said is not None
    assert problems(found) == ["2: minutes are cut: this site allows 720 at most"]


@pytest.mark.parametrize(
    ("until", "told"),
    [
        ("2025-11-25T04:00:00", []),
        (
            "2025-11-25T04:01:00",
            ["2: until is cut to 2025-11-25 04:00: this site allows 12 hours from when the file was saved"],
        ),
        ("2025-11-25T03:00:00Z", []),
        (
            "2025-11-25T03:00:01Z",
            ["2: until is cut to 2025-11-25 04:00: this site allows 12 hours from when the file was saved"],
        ),
    ],
)
def test_a_later_end_than_the_site_allows_is_told_and_shown(tmp_path, until, told):
    file = write(tmp_path, "a.toml", f'prepared = "delay"\nuntil = {until}\n')
    saved = datetime(2025, 11, 24, 16, tzinfo=KNOWN.zone).timestamp()
    os.utime(file, (saved, saved))
    (found,) = read(tmp_path)
    assert found.said is not None
    assert problems(found) == told


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "معلومات عن الاتجار بالبشر"),
        ("am", "ስለ ሰዎች ዝውውር መረጃ"),
        ("hi", "मानव तस्करी की जानकारी"),
        ("ur", "انسانی سمگلنگ کے بارے میں"),
        ("zh-Hans", "打击人口贩运"),
        ("fr", "Stop à l’exploitation"),
        ("en", "Forced labour advice here"),
    ],
)
def test_no_language_lets_the_topic_be_announced(language, words):
    assert any("about" in fault for fault in faults_of_words(words, language, KNOWN, painted))
