"""Whatever a panel shows in words is said on the loop, kind by kind."""

from dataclasses import replace
from typing import get_args

import pytest

from kiosk.core.base.record_marks import annotations_of
from kiosk.core.content.panels import Panel
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.photo import Photo
from kiosk.core.numbers.available_now import available_now
from kiosk.loading.world import language_of
from kiosk.window.derive import Surroundings, derive
from kiosk.window.loop.panels import Photograph, panel_props
from kiosk.window.speech.script import script
from tests.fakes import Rules, clock, figure, list_panel, number, question, statement, story, world

EN = language_of("en")
PHOTO = Photo.validated(file="desk.jpg", alt="A desk", credit="Photo: Example", people="none")
SHOWN = Photograph("file:///desk.png", 1.5)
PANELS = {
    "statement": statement("a"),
    "photograph": statement("a", photo=PHOTO),
    "list": list_panel("a", icons=("phone", "passport")),
    "question": question("a"),
    "story": story("a"),
    "figure": figure("a"),
    "clock": clock("a"),
    "number": number("a"),
    "picture": Picture.validated(
        id="a", field="teal", motif="bus", headline="Picture", lead="Lead.", picture="0123456789abcdef.png"
    ),
}
"""A panel of each kind, with all words that it can have."""

SILENT = frozenset({"panelId", "field", "motif", "picture", "film", "icons", "beats"})
"""Fields that are no words: names of colours, drawings and icons, and addresses of files."""


def words_in(value):
    """Each text of a field, whether it is a text, a list or a table."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in SILENT:
                yield from words_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from words_in(inner)


def shown_and_said(panel, emergency):
    """The fields that QML gets of a panel, and the lines of the script."""
    rules = Rules(world(place={"name": "Central Station"}, emergency=emergency))
    site = rules.world.site
    available = available_now(site, rules.now.wall)
    props = panel_props(rules.scene, panel, site, EN, rules.now, available, photo=SHOWN)
    around = Surroundings(1920, 1080)
    whole = replace(derive(rules.state, rules.world, language_of, rules.now, around), panel=props)
    return props.content["fields"], [line.text for line in script(whole, EN)]


def test_each_kind_has_its_panel_here():
    assert {type(panel) for panel in PANELS.values()} == set(get_args(Panel))


def test_headings_and_rows_have_the_names_that_checks_look_for():
    """``headline_fit_check`` and ``panel_check`` measure ``headline``, ``items`` and ``answers`` alone."""
    headings, rows = {}, set()
    for name, panel in PANELS.items():
        fields = {field: getattr(panel, field) for field in annotations_of(type(panel))}
        headings[name] = [field for field, value in fields.items() if value in panel.texts[:1]]
        rows |= {
            field for field, value in fields.items() if isinstance(value, tuple) and {*value} & {*panel.texts}
        }
    other = {name: heading for name, heading in headings.items() if heading != ["headline"]}
    assert other == {"figure": ["figure"], "clock": []}
    assert rows == {"items", "answers"}


@pytest.mark.parametrize("name", PANELS)
def test_all_words_of_a_panel_are_said(name, emergency):
    """A person who listens hears what all others read; ``panel`` of the script names each field."""
    panel = PANELS[name]
    fields, said = shown_and_said(panel, emergency)
    words = list(words_in(fields))
    assert words and "" not in words
    assert [each for each in words if each not in said] == []
    assert set(panel.texts) <= set(words)
