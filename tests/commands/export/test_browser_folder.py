"""The pages for a browser, as text: complete in themselves, escaped, and no note in that for the room."""

import base64
import re
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from kiosk.commands.export.browser_folder import browser_folder
from kiosk.commands.export.talk_copy import ConfirmedNumber, Note
from kiosk.content.design import load_design
from kiosk.i18n.language import ENGLISH
from tests.commands.export.conftest import a_talk, step

HOSTILE = '</script><script>alert("x")</script><img src=x onerror=alert(1)>\'"&<b>$title ${policy}'
PAGES = ("start.html", "slides.html")


class Page(HTMLParser):
    """Tags with their attributes, and the text outside scripts and styles."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.text, self._inside = [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self._inside = tag

    def handle_endtag(self, tag):
        self._inside = ""

    def handle_data(self, data):
        if self._inside not in ("script", "style"):
            self.text.append(data)

    def all(self, name):
        return [attributes for tag, attributes in self.tags if tag == name]


def page(talk, name):
    return Page(browser_folder(talk)[name].decode())


def raw(talk, name="start.html"):
    return browser_folder(talk)[name].decode()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_for_nothing_but_the_pictures_beside_it(name):
    files = browser_folder(a_talk())
    found = Page(files[name].decode())
    sources = [attributes["src"] for tag, attributes in found.tags if "src" in attributes]
    assert sources == ["pictures/001.png", "pictures/002.png", "pictures/003.png", "pictures/004.png"]
    assert set(sources) < set(files)
    assert not found.all("link") + found.all("iframe") + found.all("object")
    asked = re.findall(
        r"url\((?!data:)|https?:|@import|fetch\(|XMLHttp|WebSocket|import\(", files[name].decode()
    )
    assert asked == []


@pytest.mark.parametrize("name", PAGES)
def test_only_the_scripts_and_styles_of_the_page_may_run(name):
    text = raw(a_talk(), name)
    (policy,) = [each["content"] for each in Page(text).all("meta") if "http-equiv" in each]
    assert policy.startswith("default-src 'none'; base-uri 'none'; form-action 'none';")
    for tag, kind in (("script", "script-src"), ("style", "style-src")):
        (inside,) = re.findall(f"<{tag}[^>]*>(.*?)</{tag}>", text, re.DOTALL)
        mark = base64.b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{kind} 'sha256-{mark}'" in policy
    assert "unsafe" not in policy


def test_the_rooms_page_holds_no_note_no_title_of_a_note_and_no_cover():
    talk = a_talk()
    text = raw(talk, "slides.html")
    for slide in talk.slides:
        assert all(note.text not in text for note in slide.notes)
    for words in ("Harbour", "Numbers valid until", "Notes", "A charity answers", "copy"):
        assert words not in text


@pytest.mark.parametrize("name", PAGES)
def test_every_picture_has_an_alternative_text(name):
    images = [each for each in page(a_talk(), name).all("img") if "src" in each]
    assert [each["alt"] for each in images] == ["Hello all", "Three things", "Three things\nOne", "More"]


def test_pages_say_their_language_and_direction(arabic):
    talk = a_talk(room=arabic)
    assert page(talk, "slides.html").all("html") == [{"lang": "ar", "dir": "rtl"}]
    start = page(talk, "start.html")
    assert start.all("html") == [{"lang": "en", "dir": "ltr"}]
    assert {each["lang"] for each in start.all("img") if "src" in each} == {"ar"}
    assert page(a_talk(staff=arabic), "start.html").all("html") == [{"lang": "ar", "dir": "rtl"}]


def test_cover_and_every_slide_on_paper_say_until_when_numbers_are_valid():
    text = raw(a_talk())
    assert text.count("Numbers valid until 23 February 2027") == 1 + 1 + len(a_talk().slides)
    assert text.count("This is a copy.") == len(a_talk().slides)
    assert '<span class="number">800 555 0199</span> · A charity answers' in text
    assert 'data-valid-until="2027-02-23"' in text


def test_the_rooms_page_alone_knows_its_last_day_and_what_to_say_after_it(arabic):
    said = "The numbers in these slides were valid until 23 February 2027. Export the talk again."
    shown = page(a_talk(), "slides.html")
    assert said in " ".join(shown.text)
    assert [each["data-valid-until"] for each in shown.all("body")] == ["2027-02-23"]
    assert {"id": "expired", "role": "alert", "hidden": None} in shown.all("p")
    other = page(a_talk(room=arabic), "slides.html")
    assert said not in " ".join(other.text) and "2027" in " ".join(other.text)
    assert page(a_talk(valid_until=None), "slides.html").all("body")[0]["data-valid-until"] == ""


def test_without_a_confirmed_number_no_page_holds_one():
    talk = a_talk(numbers=(), valid_until=None)
    said = " ".join(page(talk, "start.html").text)
    assert "No number is confirmed for this place, so the slides show none." in said
    assert "Export the talk again as soon as a number is confirmed." in said
    assert not re.search(r"\d[\d ]{4,}", said)


def test_a_hostile_programme_is_shown_as_text_and_runs_nothing():
    slide = replace(
        a_talk().slides[1], title=HOSTILE, steps=(step(HOSTILE),), notes=(Note(HOSTILE, False),) * 2
    )
    hostile = a_talk(
        title=HOSTILE,
        room_title=HOSTILE,
        place=HOSTILE,
        slides=(slide,),
        numbers=(ConfirmedNumber(HOSTILE, HOSTILE),),
    )
    for name in PAGES:
        found, plain = page(hostile, name), page(a_talk(slides=(slide,)), name)
        assert len(found.all("script")) == len(found.all("style")) == 1
        assert {tag for tag, _ in found.tags} <= {tag for tag, _ in plain.tags} | {"p", "span"}
        assert not [attributes for _, attributes in found.tags if "onerror" in attributes]
        (image,) = [each for each in found.all("img") if "src" in each]
        assert image["alt"] == HOSTILE
    assert HOSTILE in "".join(page(hostile, "start.html").text)


def test_fonts_are_inside_with_their_licences(arabic):
    files = browser_folder(a_talk(staff=arabic))
    assert sorted(name for name in files if "licences" in name) == [
        "licences/NotoSans-OFL.txt",
        "licences/NotoSansArabic-OFL.txt",
    ]
    text = files["start.html"].decode()
    assert text.count("@font-face") == 4
    assert '--face: "Noto Sans Arabic", "Noto Sans", sans-serif' in text


@pytest.mark.parametrize(
    ("tag", "lines"), [("fa", "tall"), ("ti", "tall"), ("ne", "tall"), ("ur", "hanging")]
)
def test_lines_are_as_high_as_the_script_of_the_notes_needs(tag, lines):
    text = raw(a_talk(staff=replace(ENGLISH, tag=tag)))
    assert f":lang({tag}) {{ line-height: var(--{lines}); }}" in text
    assert f"--{lines}: " in text
    assert ":lang(" not in raw(a_talk())


def test_the_page_of_the_leader_prints_each_screen_once_with_all_its_rows():
    found = page(a_talk(), "start.html")
    images = [each for each in found.all("img") if "src" in each]
    assert [each.get("class") for each in images] == [None, "part", None, None]


def test_the_pages_have_the_colours_of_the_site(coast):
    assert f"--amber: {load_design().looks.amber};" in raw(a_talk())
    for name in PAGES:
        style = raw(a_talk(looks=coast), name)
        assert f"--amber: {coast.amber};" in style
        assert f".field-teal {{ --field: {coast.fields['teal'].fill}; }}" in style
        assert load_design().looks.amber not in style
