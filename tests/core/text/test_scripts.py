"""Each language has the script that Unicode's data gives it, and each script what the program asks of it."""

import re
import unicodedata

import pytest
from babel import localedata
from babel.core import Locale, get_global

from kiosk.base.places import RESOURCES
from kiosk.content.design import load_design
from kiosk.core.text import default_scripts
from kiosk.core.text.scripts import (
    FACES,
    SCRIPTS,
    face_of,
    is_right_to_left,
    script_code,
    script_of,
    why_unsupported,
)

LIKELY = get_global("likely_subtags")
LOCALES = {i.replace("_", "-"): Locale.parse(i) for i in localedata.locale_identifiers()}
PLANNED = (
    *("en", "ar", "fr", "es", "uk", "ru", "bn", "fa-AF", "fa", "ti", "so", "am", "pt", "ro", "ur", "ps"),
    *("zh-Hans", "vi", "ne", "hi", "ha", "tr", "fil", "sw", "th", "kmr", "ckb", "om"),
)
"""The languages of the plan for places of transit."""


def default_of(locale):
    """By Unicode's data: what the tag names, or that of its language and region."""
    if locale.script:
        return locale.script
    found = LIKELY.get(f"{locale.language}_{locale.territory}") or LIKELY[locale.language]
    return found.split("_")[1]


def test_a_language_is_written_in_the_script_that_unicode_gives_it():
    wrong = [tag for tag, locale in LOCALES.items() if script_code(tag) != default_of(locale)]
    assert wrong == []


@pytest.mark.slow
def test_a_language_runs_as_unicode_says_or_is_refused():
    wrong = [
        tag
        for tag, locale in LOCALES.items()
        if not why_unsupported(tag) and is_right_to_left(tag) != (locale.text_direction == "rtl")
    ]
    assert wrong == []


def test_a_language_can_be_painted_or_is_refused_in_a_sentence():
    known = {code: script for script in SCRIPTS for code in script.codes}
    for tag in {*LOCALES, *PLANNED}:
        code = script_code(tag)
        said = why_unsupported(tag)
        if code not in known:
            assert said.startswith(f"its script, {code}, is not known here: write its row in "), tag
        elif not known[code].families:
            name = known[code].name.replace("_", " ")
            assert said.startswith(f"no font here has its script, {name}: add "), tag
        else:
            assert said == "", tag


def test_of_the_planned_languages_two_wait_for_a_font():
    assert [tag for tag in PLANNED if why_unsupported(tag)] == ["bn", "th"]


@pytest.mark.parametrize(
    ("tag", "name", "right_to_left", "spaceless"),
    [
        ("he", "hebrew", True, False),
        ("yi", "hebrew", True, False),
        ("ckb", "arabic", True, False),
        ("az-IR", "arabic", True, False),
        ("dv", "thaana", True, False),
        ("ar-XB", "arabic", True, False),
        ("en-XA", "latin", False, False),
        ("sr", "cyrillic", False, False),
        ("sr-Latn", "latin", False, False),
        ("sr-Latn-RS", "latin", False, False),
        ("sr-latn", "latin", False, False),
        ("sr-ME", "latin", False, False),
        ("ha", "latin", False, False),
        ("zh", "chinese_simplified", False, True),
        ("zh-Hans", "chinese_simplified", False, True),
        ("zh-Hant", "chinese_traditional", False, True),
        ("zh-TW", "chinese_traditional", False, True),
        ("yue", "chinese_traditional", False, True),
        ("ja", "japanese", False, True),
        ("ko", "korean", False, False),
        ("my", "burmese", False, True),
        ("km", "khmer", False, True),
        ("lo", "lao", False, True),
        ("th", "thai", False, True),
        ("ta", "tamil", False, False),
    ],
)
def test_languages_that_are_easily_taken_for_latin(tag, name, right_to_left, spaceless):
    script = script_of(tag)
    assert (script.name, script.rtl, script.is_spaceless) == (name, right_to_left, spaceless)


@pytest.mark.parametrize(
    ("tag", "face"), [("ur", "nastaliq"), ("ur-Latn", "latin"), ("vi", "latin_extended"), ("fa", "arabic")]
)
def test_the_face_is_that_of_the_language_in_its_own_script(tag, face):
    assert face_of(tag) == face


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_row_agrees_with_unicode(script):
    letters = re.compile(f"[{script.letters}]")
    assert letters.fullmatch(script.letter)
    assert unicodedata.category(script.letter).startswith("L")
    rtl = {unicodedata.bidirectional(script.letter)} <= {"R", "AL"}
    assert script.rtl is rtl
    assert not [mark for mark in (*script.enders, script.comma.strip()) if letters.search(mark)]
    assert script.breaks_anywhere or not script.is_spaceless


def test_names_and_codes_are_used_once():
    codes = [code for script in SCRIPTS for code in script.codes]
    assert len(codes) == len(set(codes))
    assert len({script.name for script in SCRIPTS}) == len(SCRIPTS)
    languages = [tag for tags in default_scripts._LANGUAGES.values() for tag in tags.split()]
    assert len(languages) == len(set(languages))


def test_sizes_and_fonts_are_those_of_a_face():
    assert load_design().scripts.keys() <= FACES.keys()
    assert {name for name, face in FACES.items() if face.families} - load_design().scripts.keys() <= {
        "latin_extended",
        "numeral",
    }


def test_every_family_is_there_and_every_font_is_used():
    files = {file.name.rpartition("-")[0] for file in (RESOURCES / "fonts").glob("*.ttf")}
    assert {family.replace(" ", "") for face in FACES.values() for family in face.families} == files
