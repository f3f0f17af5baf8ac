import re
from collections import defaultdict
from pathlib import Path

import pytest
from babel.core import Locale

from kiosk.base.places import RESOURCES
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.i18n.catalogues.completeness import catalogue_file, catalogue_files, template_file
from kiosk.i18n.catalogues.scan import scan, translations
from kiosk.i18n.extraction.catalogue_problems import problems
from kiosk.i18n.extraction.parsing import parse
from kiosk.i18n.extraction.updated_words import update_words
from kiosk.loading.languages import OwnIds, offer

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ROOT / "translations"
LANGUAGES = sorted(catalogue_files(TRANSLATIONS))


def test_catalogues_are_complete_and_up_to_date():
    assert [str(problem) for problem in problems(update_words(ROOT), ROOT)] == []


def test_translators_are_told_what_each_text_is_and_how_long_it_may_be():
    told = re.compile(r"at most \d+ characters|about as long as the English")
    assert [
        m.sources[0] for m in scan(template_file(TRANSLATIONS)) if not told.search(_unwrapped(m.notes))
    ] == []


def _unwrapped(notes):
    return " ".join(line.removeprefix("#.").strip() for line in notes.splitlines())


def test_every_language_in_the_repository_can_be_offered():
    loaded = load_deck([RESOURCES / "content"], load_design().names)
    offered = offer(("en", *LANGUAGES), loaded.deck, frozenset(), OwnIds("en"), [TRANSLATIONS])
    assert (offered.languages, offered.unsaid, offered.refused) == (("en", *LANGUAGES), {}, {})


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.sample(2)
def test_the_quick_look_at_a_catalogue_sees_what_a_parser_sees(tag):
    parsed = {}
    for message in parse(catalogue_file(TRANSLATIONS, tag)):
        if message.id:
            source, string = ((x,) if isinstance(x, str) else tuple(x) for x in (message.id, message.string))
            parsed[message.context or "", source[0]] = (source, string, message.lineno)
    seen = translations(catalogue_file(TRANSLATIONS, tag))
    assert {key: (m.sources, m.translations, m.line) for key, m in seen.items()} == parsed


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_is_known_by_its_formats(tag):
    assert Locale.parse(tag, sep="-")
    text = catalogue_file(TRANSLATIONS, tag).read_text(encoding="utf-8")
    assert f'"Language: {tag}\\n"' in text
    assert re.search(r'"X-Review: (draft|reviewed)\\n"', text)


def test_what_visitors_and_a_talk_both_say_in_one_word_is_told_apart_by_context():
    """*Next* is a question or a slide; these mean the same at both places."""
    same = {"Smaller text", "Larger text"}
    visit, talk = (
        re.compile(r"qml/Kiosk/Visit/|window/visit/"),
        re.compile(r"qml/Kiosk/Console/|window/talk/"),
    )
    shared = {
        message.id
        for message in parse(template_file(TRANSLATIONS))
        if any(visit.search(file) for file, _ in message.locations)
        and any(talk.search(file) for file, _ in message.locations)
    }
    assert shared == same


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_number_of_a_figure_is_said_in_one_way_on_its_panel_and_on_its_page(tag):
    said = defaultdict(set)
    for message in parse(catalogue_file(TRANSLATIONS, tag)):
        if re.search(r"the number of a figure panel|a number on a page", " ".join(message.auto_comments)):
            said[message.id].add(message.string)
    assert len(said) >= 2
    assert {english: ways for english, ways in said.items() if len(ways) > 1} == {}


def test_french_marks_stand_off_by_a_space_that_does_not_break():
    for message in parse(catalogue_file(TRANSLATIONS, "fr")):
        if message.id:
            said = message.string if isinstance(message.string, str) else " ".join(message.string)
            assert not re.search(r"[^\u202f][?!:;]|'", said), said
