import re
from pathlib import Path

import pytest
from babel.core import Locale

from kiosk.i18n.catalogue import read_catalogue
from kiosk.i18n.completeness import catalogue_file, catalogue_files
from kiosk.i18n.language import available
from kiosk.i18n.words import problems, update_words

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ROOT / "translations"
LANGUAGES = sorted(catalogue_files(TRANSLATIONS))


def test_catalogues_are_complete_and_up_to_date():
    assert [str(problem) for problem in problems(update_words(ROOT), ROOT)] == []


def test_every_language_in_the_repository_can_be_offered():
    assert available(TRANSLATIONS) == ("en", *LANGUAGES)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_is_known_by_its_formats(tag):
    assert Locale.parse(tag, sep="-")
    text = catalogue_file(TRANSLATIONS, tag).read_text(encoding="utf-8")
    assert f'"Language: {tag}\\n"' in text
    assert re.search(r'"X-Review: (draft|approved)\\n"', text)


def test_french_keeps_trafficking_and_smuggling_apart():
    for message in read_catalogue(catalogue_file(TRANSLATIONS, "fr")):
        said = str(message.string).lower()
        assert "trafic" not in said.replace("trafic de migrants", "")
        assert "victime" not in said


def test_french_marks_stand_off_by_a_space_that_does_not_break():
    for message in read_catalogue(catalogue_file(TRANSLATIONS, "fr")):
        if message.id:
            said = message.string if isinstance(message.string, str) else " ".join(message.string)
            assert not re.search(r"[^\u00a0][?!:;]|'", said), said
