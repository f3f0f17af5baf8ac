"""One table has the facts of single languages, and a row for each language that has a catalogue."""

import re

import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.core.text.default_scripts import DEFAULT_SCRIPTS
from kiosk.core.text.languages import LANGUAGES, LanguageFacts, facts_of_language
from kiosk.core.text.scripts import FACES
from tests.sources import ROOT, program

TRANSLATED = sorted(path.parent.parent.name for path in TRANSLATIONS.glob("*/LC_MESSAGES/kiosk.po"))


@pytest.mark.parametrize("tag", ["en", *TRANSLATED])
def test_each_language_with_a_catalogue_has_a_row(tag):
    facts = facts_of_language(tag)
    assert facts in LANGUAGES
    assert facts.digits or facts.digit_signs, "the words for 0 to 9"
    assert facts.voice, "the voice that reads it aloud"


def test_there_are_catalogues():
    assert len(TRANSLATED) >= 6


def test_each_row_has_facts_and_its_place():
    assert [row.tag for row in LANGUAGES] == sorted({row.tag for row in LANGUAGES})
    assert [row.tag for row in LANGUAGES if row == LanguageFacts(row.tag)] == []


def test_a_row_fits_together():
    for row in LANGUAGES:
        assert len(row.digits) in {0, 10}, row.tag
        assert not (row.digits and row.digit_signs), row.tag
        assert row.voice or not row.is_voice_poor, row.tag
        assert row.counts_from_six or not row.six_hours, row.tag
        assert not row.face or row.face in FACES, row.tag


@pytest.mark.parametrize(("tag", "row"), [("zh-Hans", "zh"), ("pt-BR", "pt"), ("ur", "ur")])
def test_a_dialect_has_the_row_of_its_language(tag, row):
    assert facts_of_language(tag).tag == row


def test_a_language_without_a_row_has_no_facts():
    assert facts_of_language("xx-Latn") == LanguageFacts("xx")


OTHERS = {
    "kiosk/core/sign/names.py": "names of sign languages, in a written one",
    "kiosk/core/text/default_scripts.py": "scripts by Unicode's data",
    "kiosk/i18n/catalogues/plural_forms.py": "a rule of gettext",
    "kiosk/i18n/extraction/typography.py": "what is done to French, not a fact of it",
    "kiosk/i18n/phrases/spoken_form.py": "what is done to French, not a fact of it",
    "kiosk/i18n/pseudo.py": "languages for tests of layout",
}
"""Each other file of core and i18n that names a language, and why."""
WORDS = {"en", "it", "sat", "tg"}
"""Tags that are also English words, a day of the week, or a country of the internet."""
TAGS = {*DEFAULT_SCRIPTS, *(row.tag for row in LANGUAGES)} - WORDS
NAMED = re.compile(rf'"(?:{"|".join(sorted(TAGS))})"')


def test_no_other_table_has_facts_of_single_languages():
    found = {
        path.relative_to(ROOT).as_posix()
        for path, text in program()
        if path.is_relative_to(ROOT / "kiosk/core") or path.is_relative_to(ROOT / "kiosk/i18n")
        if NAMED.search(text)
    }
    assert found == {*OTHERS, "kiosk/core/text/languages.py"}
