"""What the page's files say about each other, about the words they get, and about what they may load."""

import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kiosk.content.design import load_design
from kiosk.content.files.document import Document
from kiosk.content.site.looks import looks_of, palettes
from kiosk.core.site.look_settings import LookSettings
from kiosk.core.state import talk_events as te
from kiosk.core.text.default_scripts import DEFAULT_SCRIPTS
from kiosk.core.text.scripts import face_of
from kiosk.i18n.language import ENGLISH
from kiosk.phones.colours import sound_colours
from kiosk.phones.web import FONTS, PAGE
from kiosk.window.talk.phones.phone_page import phone
from tests.core.talk.test_rules import leading

SCRIPTS = sorted(PAGE.glob("*.js"))
SHEETS = sorted(PAGE.glob("*.css"))


def text(path):
    return path.read_text("utf-8")


@cache
def state():
    rules = leading("rows", "last").do(te.PhonesAllowed(True))
    return phone(rules.state, rules.world, lambda tag: ENGLISH, rules.now)


class Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.all, self.within, self._open = [], {}, []
        self.feed(text(PAGE / "index.html"))

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        self.all.append((tag, known))
        place = f"#{known['id']}" if tag == "main" else tag
        if "id" in known:
            self.within[known["id"]] = {*self._open, place}
        if tag not in {"meta", "link", "img", "input"}:
            self._open.append(place)

    def handle_endtag(self, tag):
        self._open.pop()


ELEMENTS = Elements().all


def used_words():
    marked = {each for _, known in ELEMENTS for each in (known.get("data-word"), known.get("data-name"))}
    return marked - {None} | {
        name for script in SCRIPTS for name in re.findall(r"\bwords\.(\w+)", text(script)) if name != "title"
    }


def test_every_word_of_the_page_is_sent_and_every_word_sent_is_used():
    assert used_words() == set(state()["words"])


def test_a_site_may_set_every_colour_that_the_page_has_of_it():
    assert state()["colours"] == {}
    rules = leading("rows", "last").do(te.PhonesAllowed(True))
    looks, _ = looks_of(LookSettings.validated(palette="coast"), Document("site.toml", {}))
    world = replace(rules.world, looks=looks)
    colours = phone(rules.state, world, lambda tag: ENGLISH, rules.now)["colours"]
    assert colours == sound_colours(colours)
    names = re.findall(r"--([\w-]+): #", text(PAGE / "tokens.css"))
    assert colours.keys() == {name for name in names if name == "amber" or name.startswith("field-")}
    coast = palettes()["coast"]
    assert (colours["amber"], colours["field-river"]) == (coast["amber"], coast["river"])
    named = {name for sheet in SHEETS for name in re.findall(r"var\(--(field-[\w-]+)\)", text(sheet))}
    assert named == colours.keys() - {"amber"}


LINES = re.compile(r"^((?::lang\([\w-]+\)[,\s]+)+)\{ line-height: var\(--(\w+)\); \}$", re.MULTILINE)
"""A generated rule: its languages, and the name of the height."""


def test_every_language_has_the_height_of_lines_of_its_script():
    """Those alone whose script this program can paint."""
    rules = {
        tag: lines
        for chosen, lines in LINES.findall(text(PAGE / "tokens.css"))
        for tag in re.findall(r"[(]([\w-]+)", chosen)
    }
    needed = {
        tag: adjust.lines
        for tag in DEFAULT_SCRIPTS
        if (adjust := load_design().scripts.get(face_of(tag))) and adjust.lines
    }
    assert {tag: rules.get(tag) or rules.get(tag.split("-")[0]) for tag in needed} == needed
    assert {rules[tag] for tag in ("ar", "am", "hi", "fa", "ps", "ckb", "ti", "ne")} == {"tall"}
    assert rules["ur"] == "hanging"
    assert rules.keys().isdisjoint({"en", "fr", "zh"})
    heights = text(PAGE / "page.css")
    assert all(f"--{lines}: " in heights for lines in rules.values())


def test_only_words_that_hang_from_above_have_rules_by_hand():
    hand = {
        tag
        for sheet in SHEETS
        if sheet.name != "tokens.css"
        for tag in re.findall(r":lang\(([^)]+)", text(sheet))
    }
    assert hand == {tag for tag in DEFAULT_SCRIPTS if face_of(tag) == "nastaliq"}


@pytest.mark.parametrize(
    "given",
    [
        None,
        "#F2C35F",
        {"amber": "red"},
        {"amber": "#F2C35F; background: url(http://example.org)"},
        {"amber": "#F2C35"},
        {"amber": 5},
        {"paper": "#F2C35F"},
        {"field-": "#F2C35F"},
        {"field-teal; --x": "#F2C35F"},
        {f"field-{name}": "#F2C35F" for name in "abcdefghijklmnopqrstuvwxyz"},
    ],
)
def test_nothing_but_colours_reaches_the_style_of_the_page(given):
    assert sound_colours(given) == {}


def test_every_part_of_a_state_is_shown():
    used = {name for script in SCRIPTS for name in re.findall(r"\bstate\.(\w+)", text(script))}
    named = re.search(r"for \(const id of \[(.*?)\]\)", text(PAGE / "view.js"))[1]
    assert used | set(re.findall(r'"(\w+)"', named)) == {*state(), "at", "leads", "lost"}


def test_words_that_a_stranger_is_sent_say_nothing_of_the_talk():
    """The page has them before a code is typed, and keeps them after the talk."""
    rules = leading("rows", "last").do(te.PhonesAllowed(True))
    moved = leading("rows", "last").do(te.PhonesAllowed(True), te.SlideChosen("last"), te.BlankToggled())
    words = [phone(each.state, each.world, lambda tag: ENGLISH, each.now)["words"] for each in (rules, moved)]
    assert words[0] == words[1]


def test_what_scripts_fill_is_emptied_after_the_talk():
    """``forget`` brings these places back; ``make remote-test`` sees that nothing else is left."""
    script = text(PAGE / "view.js")
    assert 'querySelectorAll("#lead *, dialog *, #told")' in script
    named = set(re.findall(r'(?:\$|getElementById)\("([\w-]+)"\)', script + text(PAGE / "dialogs.js")))
    within = {at: places for at, places in Elements().within.items() if at in named}
    assert len(within) > 25 and within.keys() == named
    assert {at for at, places in within.items() if not places & {"#lead", "dialog"}} == {"told"}


def test_every_element_that_scripts_name_is_there_once():
    ids = [known["id"] for _, known in ELEMENTS if "id" in known]
    assert len(ids) == len(set(ids))
    named = {name for script in SCRIPTS for name in re.findall(r'\$\("([\w-]+)"\)', text(script))}
    assert named <= set(ids)


def test_nothing_stands_in_the_page_that_a_policy_would_refuse():
    for tag, known in ELEMENTS:
        assert "style" not in known and not any(name.startswith("on") for name in known), tag
        if tag == "script":
            assert known.get("type") in {"application/json", "module"}


def test_every_button_has_a_name_and_every_picture_a_text():
    """Names come with the words; here it is seen that there is a place for each."""
    page = text(PAGE / "index.html")
    for button in re.findall(r"<button.*?</button>", page, re.DOTALL):
        assert "data-word" in button or "<span></span>" in button
    assert all(known.get("aria-hidden") for tag, known in ELEMENTS if tag == "svg")
    assert all("alt" in known for tag, known in ELEMENTS if tag == "img")


@pytest.mark.parametrize("file", [PAGE / "index.html", *SCRIPTS, *SHEETS], ids=lambda path: path.name)
def test_what_it_loads_is_ours(file):
    for path in re.findall(r'(?:href="|src="|url\(|from "|`(?=/page))(/?[\w./-]+)', text(file)):
        served = {"page": PAGE, "fonts": FONTS}
        _, _, rest = path.partition("/")
        folder, _, name = rest.partition("/")
        assert (PAGE / path if path.startswith(".") else served[folder] / name).is_file(), path
    assert not re.search(r"\b(innerHTML|outerHTML|insertAdjacentHTML|eval|document\.write)\b", text(file))


def test_the_page_has_no_words_of_its_own():
    page = re.sub(r"<head>.*?</head>|<[^>]*>", "", text(PAGE / "index.html"), flags=re.DOTALL)
    assert page.split() == []


def test_nothing_is_smaller_than_the_phones_own_text():
    sizes = [
        float(size)
        for sheet in SHEETS
        for size in re.findall(r"font-size: ([\d.]+)rem", text(sheet))
        + re.findall(r"font: \d+ ([\d.]+)rem", text(sheet))
    ]
    assert sizes
    assert min(sizes) * 16 >= 15


def test_the_fonts_are_those_that_come_with_the_program():
    named = set(re.findall(r"/fonts/([\w.-]+)", text(PAGE / "fonts.css")))
    stems = {name.rsplit("-", 1)[0] for name in named}
    assert stems == {path.name.rsplit("-", 1)[0] for path in Path(FONTS).glob("*.ttf")}
