import logging
import subprocess
import sys
from datetime import date, time
from pathlib import Path

import pytest

from kiosk.i18n.language import ENGLISH
from kiosk.i18n.load_language import load_language
from kiosk.i18n.pseudo import MIRRORED

ROOT = Path(__file__).parents[2]
HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
PAUSE = 'msgid "Pause"\nmsgstr "Pause"\n\n'


def a_catalogue(folder: Path, body: str) -> Path:
    file = folder / "fr" / "LC_MESSAGES" / "kiosk.po"
    file.parent.mkdir(parents=True)
    file.write_text(HEADER + body, encoding="utf-8")
    return folder


def test_english_says_its_own_words():
    assert ENGLISH.text("Start again") == "Start again"
    assert ENGLISH.text("free", "strip") == "free"
    assert ENGLISH.text("") == ""


@pytest.mark.parametrize(("n", "said"), [(1, "1 language"), (0, "0 languages"), (30, "30 languages")])
def test_plurals_in_english(n, said):
    assert ENGLISH.plural("{n} language", "{n} languages", n) == said


def test_french_from_its_catalogue(french):
    assert french.text("Start again") == "Recommencer"
    assert french.text("") == ""
    assert french.plural("{n} language", "{n} languages", 1) == "1\u00a0langue"
    assert french.plural("{n} language", "{n} languages", 6) == "6\u00a0langues"
    assert (french.own_name, french.rtl, french.script.name) == ("Français", False, "latin")


def test_the_context_tells_two_uses_of_the_same_words_apart(french):
    assert french.text("day and night") == "jour et nuit"
    assert french.text("day and night", "strip") == "24\u00a0h/24"


def test_words_that_are_not_in_the_catalogue_stay_english(french):
    assert french.text("A sentence nobody has written") == "A sentence nobody has written"


def test_formats(french):
    assert ENGLISH.time(time(8, 0)) == french.time(time(8, 0)) == "8:00"
    assert ENGLISH.date(date(2026, 11, 5)) == "5 November 2026"
    assert french.date(date(2026, 11, 5)) == "5 novembre 2026"
    assert ENGLISH.day(date(2026, 11, 24)) == "Tuesday, 24 November"
    assert french.day(date(2026, 11, 24)) == "mardi 24 novembre"
    assert ENGLISH.weekday(0) == "Mon"
    assert french.weekday(6) == "dim."
    assert ENGLISH.list(["a", "b", "c"]) == "a, b and c"
    assert french.list(["a", "b", "c"]) == "a, b et c"
    assert ENGLISH.number(1500) == "1,500"
    assert ENGLISH.percent(0.38) == "38%"
    assert french.percent(0.38).startswith("38")


def test_no_language_says_the_days_of_another():
    """Babel lets the locales share what they inherit: the first to ask filled it in for all."""
    said = {"ur": "بدھ", "zh-Hans": "周三", "am": "ረቡዕ", "hi": "बुध", "ar": "الأربعاء", "fr": "mer."}
    for tags in (said, reversed(said)):
        assert {tag: load_language(tag, ROOT / "translations").weekday(2) for tag in tags} == said


def test_names_of_languages(french):
    assert [ENGLISH.language_name(tag) for tag in ("fr", "fa-AF", "zh-Hans")] == [
        "French",
        "Dari",
        "Simplified Chinese",
    ]
    assert french.language_name("ar") == "arabe"


def test_isolates_only_where_the_direction_could_be_lost():
    assert ENGLISH.isolate("555 0142") == "555 0142"
    assert MIRRORED.isolate("555 0142") == "\u2068555 0142\u2069"


def test_a_translation_that_lost_a_placeholder_is_refused_and_named(tmp_path, caplog, log_warnings):
    lost = 'msgid "From {time}"\nmsgstr "Dès huit heures"\n\n'
    with caplog.at_level(logging.WARNING):
        language = load_language("fr", a_catalogue(tmp_path, PAUSE + lost))
    assert language.text("From {time}") == "From {time}"
    assert language.text("Pause") == "Pause"
    (record,) = caplog.records
    assert "kiosk.po:9: " in record.getMessage()


def test_a_plural_may_leave_the_number_out_only_where_its_source_does(tmp_path):
    message = 'msgid "one hour"\nmsgid_plural "{n} hours"\nmsgstr[0] "une heure"\nmsgstr[1] "{n} heures"\n'
    language = load_language("fr", a_catalogue(tmp_path, message))
    assert language.plural("one hour", "{n} hours", 1) == "une heure"


def test_fuzzy_translations_are_not_shown(tmp_path):
    language = load_language("fr", a_catalogue(tmp_path, '#, fuzzy\nmsgid "Back"\nmsgstr "Arrière"\n'))
    assert language.text("Back") == "Back"


def test_foreign_markup_is_refused_and_named(tmp_path, caplog, log_warnings):
    bold = 'msgid "Back"\nmsgstr "<b>Retour</b>"\n\n'
    with caplog.at_level(logging.WARNING):
        language = load_language("fr", a_catalogue(tmp_path, PAUSE + bold))
    assert (language.text("Back"), language.text("Pause")) == ("Back", "Pause")
    (record,) = caplog.records
    assert "kiosk.po:9: 'Back' holds markup (<b>)" in record.getMessage()


def test_a_sites_own_words_count_above_those_of_the_program(tmp_path):
    program = a_catalogue(tmp_path / "program", PAUSE + 'msgid "Back"\nmsgstr "Retour"\n')
    own = a_catalogue(tmp_path / "own", 'msgid "Back"\nmsgstr "En arrière"\n\nmsgid "Hi"\nmsgstr "Salut"\n')
    language = load_language("fr", program, own)
    assert [language.text(text) for text in ("Pause", "Back", "Hi", "No")] == [
        "Pause",
        "En arrière",
        "Salut",
        "No",
    ]


def test_english_too_takes_a_sites_own_words(tmp_path):
    file = tmp_path / "en/LC_MESSAGES/kiosk.po"
    file.parent.mkdir(parents=True)
    file.write_text(HEADER + 'msgctxt "p"\nmsgid "Bonjour"\nmsgstr "Hello"\n', "utf-8")
    english = load_language("en", ROOT / "translations", tmp_path)
    assert (english.text("Bonjour", "p"), english.text("Start again")) == ("Hello", "Start again")


def test_words_are_read_once_when_they_are_asked_for_or_before(tmp_path):
    language = load_language("fr", a_catalogue(tmp_path, PAUSE))
    assert [language.prepare(), language.prepare(), ENGLISH.prepare()] == [True, False, False]


@pytest.mark.slow
def test_english_alone_does_not_import_babel():
    code = (
        "import sys; from pathlib import Path; from kiosk.i18n.load_language import load_language; "
        "load_language('en', Path('translations')); sys.exit('babel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_of_a_language_only_the_data_is_kept_that_its_formats_use():
    """Babel's data of seven languages would take 12 MB: units and time zones are more than half of it."""
    size = (
        "import pickle; from babel import localedata; from kiosk.i18n import formats;"
        "tags = ('en-001', 'fr', 'ar', 'am', 'hi', 'ur', 'zh-Hans'); [*map(formats.prepare, tags)];"
        "print(len(localedata._cache), max(len(pickle.dumps(each)) for each in localedata._cache.values()))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", size], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    languages, largest = map(int, answer.split())
    assert languages == 7
    assert largest < 80_000
