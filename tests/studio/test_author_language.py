"""The studio talks to its author in a language, and no word of it is left out of the catalogues."""

import re
import tomllib
from html.parser import HTMLParser

import pytest
from jinja2 import Environment, nodes

from kiosk.content.deck.load_deck import read_panel
from kiosk.content.design import load_design
from kiosk.content.files.document import Document
from kiosk.content.site.looks import palettes
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE, catalogue_file, template_file
from kiosk.i18n.catalogues.scan import scan
from kiosk.studio.author import chosen, offered
from kiosk.studio.editors.colours import DRAWINGS, NAMES, usable_fields
from kiosk.studio.editors.settings import PALETTES
from kiosk.studio.site_files.new_panel import KINDS, draft
from tests.sources import ROOT
from tests.studio.served import Studio

STUDIO = ROOT / "kiosk/studio"
TEMPLATES = sorted((STUDIO / "templates").rglob("*.html"))
SHOWN = {"alt", "title", "placeholder", "aria-label", "aria-description", "aria-roledescription", "label"}
"""Attributes whose words people read or hear."""

KNOWN = {"ar", "en", "fr", "zh-Hans"}


@pytest.mark.parametrize(
    ("wanted", "accepted", "tag"),
    [
        ("", "", "en"),
        ("", "fr-CA,fr;q=0.9,en;q=0.8", "fr"),
        ("", "en-GB,fr;q=0.9", "en"),
        ("", "en;q=0.5, AR", "ar"),
        ("", "de, pt-BR;q=0.9", "en"),
        ("", "de, ar;q=0.2, *;q=0.1", "ar"),
        ("", "fr;q=0, ar;q=0.1", "ar"),
        ("", "fr;q=much", "en"),
        ("", "zh-CN", "zh-Hans"),
        ("", "zh-TW", "en"),
        ("ar", "fr", "ar"),
        ("xx", "fr", "fr"),
        ("../fr", "", "en"),
    ],
)
def test_an_author_is_talked_to_in_the_chosen_language_or_in_that_of_the_browser(wanted, accepted, tag):
    assert chosen(wanted, accepted, KNOWN) == tag


class Words(HTMLParser):
    """Collects what people read, from the HTML of a template alone."""

    def __init__(self):
        super().__init__()
        self.found, self.apart = [], ""

    def handle_starttag(self, tag, attrs):
        self.apart = tag if tag in {"kbd", "script", "style"} else ""
        self.found += [value for name, value in attrs if name in SHOWN and value]

    def handle_endtag(self, tag):
        self.apart = ""

    def handle_data(self, data):
        if not self.apart:
            self.found.append(data)


def words_of(source):
    """Returns the letters of a template outside its markup and its expressions."""
    html = re.sub(r"\{#.*?#\}", "", source, flags=re.DOTALL)
    html = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", html, flags=re.DOTALL)
    words = Words()
    words.feed(html)
    return [found.strip() for found in words.found if re.search(r"[^\W\d_]", found)]


ENGLISH_SO_FAR = {
    *("announcement", "calendar", "playlist", "hours", "enter"),
    *("number_call", "number_edit", "number_questions", "numbers", "photo", "photo_people"),
}
"""Templates that say something in English alone; docs/how-to/studio.md says so. None is to be added."""


def test_the_list_of_english_templates_only_becomes_shorter():
    assert {file.stem for file in TEMPLATES if words_of(file.read_text("utf-8"))} - {
        "publish"
    } == ENGLISH_SO_FAR


@pytest.mark.parametrize(
    "file",
    [file for file in TEMPLATES if file.stem not in ENGLISH_SO_FAR],
    ids=lambda file: file.stem,
)
def test_no_template_has_words_that_nobody_can_translate(file):
    source = file.read_text("utf-8")
    allowed = {"line"} if file.name == "publish.html" else set()
    """A finding of the check, which is English as a whole."""
    found = [each for each in words_of(source) if each.strip(" ,:") not in allowed]
    assert found == []
    literals = Environment().parse(source).find_all(nodes.CondExpr)
    assert [
        each.value
        for test in literals
        for each in (test.expr1, test.expr2)
        if isinstance(each, nodes.Const) and isinstance(each.value, str) and re.match(r"[A-Z]", each.value)
    ] == []


def test_the_test_above_sees_words():
    source = '<p title="Why">Save {{ x }}<kbd>l</kbd></p>{# No #}<img alt="{{ text("Yes") }}">'
    assert words_of(source) == ["Why", "Save"]


def test_words_of_templates_are_in_the_catalogues_with_a_note():
    notes = {message.key: message.notes for message in scan(template_file(ROOT / "translations"))}
    first, later = notes["", "To the content"], notes["", "Not saved yet"]
    assert "kiosk/studio/templates/base.html" in first
    assert "#. in the studio" in first
    assert "#. in the studio" in later


def test_colours_drawings_and_palettes_have_names():
    assert NAMES.keys() == {*usable_fields()}
    assert DRAWINGS.keys() == {*load_design().names.motifs}
    assert PALETTES.keys() == palettes().keys()


@pytest.mark.parametrize("tag", offered())
@pytest.mark.parametrize("kind", KINDS)
def test_a_new_panel_begins_in_the_language_of_the_site(kind, tag):
    made, in_english = (
        draft(kind, "new", "1 2", usable_fields(), (), language) for language in (tag, SOURCE_LANGUAGE)
    )
    read = read_panel(Document("new.toml", tomllib.loads(made), made))
    faults = [problem.text for problem in read] if isinstance(read, tuple) else []
    assert faults == (["valid_until is missing: add it"] if kind == "figure" else [])
    assert (made == in_english) == (tag == SOURCE_LANGUAGE)


def test_scripts_say_nothing_by_themselves():
    for file in {*STUDIO.glob("static/*.js")} - {STUDIO / "static/photo.js"}:
        code = re.sub(r"^\s*//.*$", "", file.read_text("utf-8"), flags=re.MULTILINE)
        strings = re.findall(r'"([^"\n]*)"|`([^`]*)`', code)
        assert [
            said for pair in strings for said in pair if re.search(r"[a-z]{2,} [a-z]{2,} [a-z]", said)
        ] == []


SIDED = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|left|right|text-align:\s*(?:left|right)|float)\b"
)


@pytest.mark.parametrize("file", sorted(STUDIO.glob("static/*.css")), ids=lambda file: file.stem)
def test_styles_know_no_left_and_no_right(file):
    style = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
    assert SIDED.findall(style) == []


@pytest.fixture(scope="module")
def studio(tmp_path_factory):
    from kiosk.commands.new_site import new_site

    place = tmp_path_factory.mktemp("languages")
    assert new_site("harbour", place) == 0
    running = Studio(place / "harbour/site.toml")
    running.enter()
    yield running
    assert "Traceback" not in running.complaints()


@pytest.mark.parametrize(
    ("tag", "direction"), [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl"), ("ur", "rtl"), ("zh-Hans", "ltr")]
)
def test_a_page_names_its_language_and_direction(studio, tag, direction):
    page = studio.ask("/", **{"Accept-Language": f"{tag}, en;q=0.5"}).body.decode()
    assert f'<html lang="{tag}" dir="{direction}">' in page


def test_the_language_is_chosen_in_the_bar_and_kept(studio):
    page = studio.ask("/settings").body.decode()
    assert [*re.findall(r'name="language" value="([^"]+)"', page)] == [*offered()]
    answer = studio.ask("/language", {"language": "fr", "to": "/settings?x=1"})
    assert (answer.status, answer.getheader("location")) == (303, "/settings?x=1")
    kept = answer.getheader("set-cookie")
    assert "Max-Age=31536000" in kept
    assert "HttpOnly" in kept
    cookies = f"{studio.cookie}; {kept.partition(';')[0]}"
    page = studio.ask("/settings", Cookie=cookies).body.decode()
    assert '<html lang="fr" dir="ltr">' in page


@pytest.mark.parametrize("place", ["//example.org/", "/\\example.org", "https://example.org", ""])
def test_the_choice_leads_to_no_other_host(studio, place):
    answer = studio.ask("/language", {"language": "xx", "to": place})
    assert re.fullmatch(r"/(?![/\\]).*", answer.getheader("location"))
    assert answer.getheader("set-cookie") is None


FRENCH = {"Accept-Language": "fr"}
PLACES = (
    *("/", "/topics", "/settings", "/publish", "/panel/waiting-here", "/panel/your-passport", "/panel/no"),
    *("/topic/at-this-place/find-your-way", "/topic/check-an-offer/before-you-say-yes"),
    *("/talks", "/talk/talk-25", "/talk/no", "/translate/fr", "/translate/fr?show=missing"),
    *("/translate/fr/files", "/translate/fr/readers"),
)


@pytest.fixture(scope="module")
def english():
    """Patterns of what the studio says in English, but for what is the same in French."""
    messages = scan(catalogue_file(ROOT / "translations", "fr"))
    of_studio = [message for message in messages if "kiosk/studio/" in message.notes]
    french = "\n".join(said for message in of_studio for said in message.translations)
    sources = {source for message in of_studio for source in message.sources}
    patterns = (re.sub(r"\\{\w+\\}", ".+", re.escape(source)) for source in sources)
    return [re.compile(each) for each in patterns if not re.search(f"^{each}$", french, re.MULTILINE)]


def english_in(page, english):
    """Returns what a page says in English, outside its parts of the program and of ``check``."""
    words = Words()
    words.feed(re.sub(r'<(?!html)(\w+)[^>]* lang="en"[^>]*>.*?</\1>', "", page, flags=re.DOTALL))
    said = {re.sub(r"\s+", " ", part).strip() for part in words.found}
    return sorted(part for part in said if any(each.fullmatch(part) for each in english))


@pytest.mark.parametrize("place", PLACES)
def test_a_page_in_french_has_no_english_words_of_the_studio(studio, english, place):
    assert len(english) > 200
    assert english_in(studio.ask(place, **FRENCH).body.decode(), english) == []
    if place not in ("/panel/no", "/talk/no"):
        assert english_in(studio.ask(place, **{"Accept-Language": "en"}).body.decode(), english)


def test_what_has_changed_is_said_in_the_language_of_the_author(studio):
    page = studio.ask("/publish", **{"Accept-Language": "fr"}).body.decode()
    assert "<dt>Panneaux</dt>" in page
