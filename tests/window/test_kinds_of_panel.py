"""Places that ask for single kinds of panel, and would forget a new one without a word."""

import re
from dataclasses import asdict
from io import BytesIO
from json import dumps
from typing import NamedTuple, get_args

import pytest

from kiosk.base.places import ROOT
from kiosk.core.base import record
from kiosk.core.base.record import Record, lines_of
from kiosk.core.base.record_marks import annotations_of, key_of, keys_of
from kiosk.core.content import panels
from kiosk.core.content.shown_lines import NEVER_SHOWN
from kiosk.core.content.topics import Topic
from kiosk.core.talk.own_slides import Kind
from kiosk.core.talk.programme_editor import choices
from kiosk.i18n.extraction.extract import extract
from kiosk.staging.named_screens import SCREENS
from kiosk.window.talk.room.pair_slide import side
from kiosk.window.text.headline_fit_check import ON_ONE_LINE
from kiosk.window.text.panel_check import MEASURES
from tests.fakes import TODAY, statement, world
from tests.window.speech.test_panel_script import PANELS, shown_and_said


class Decided(NamedTuple):
    """``on_one_line``: its headline. ``measured``: whether its words end above what is below them.
    ``chosen``: staff may take it into a talk; ``written``: they may write such a slide.
    """

    on_one_line: bool = False
    measured: bool = False
    chosen: bool = True
    written: bool = False


DECIDED = {
    "statement": Decided(written=True),
    "list": Decided(on_one_line=True, measured=True, written=True),
    "story": Decided(measured=True),
    "question": Decided(measured=True),
    "figure": Decided(),
    "clock": Decided(chosen=False),
    "number": Decided(),
    "picture": Decided(chosen=False, written=True),
}
OF_KIND = {panel.kind: panel for panel in PANELS.values()}
OMITTED = {"question": {"button"}, "story": {"button"}, "photograph": {"photo"}}
"""What a slide in two languages has no room for."""


@pytest.mark.parametrize("kind", OF_KIND)
def test_each_kind_is_decided_wherever_single_kinds_are_asked_for(kind):
    looped = statement("b") if kind == "picture" else OF_KIND[kind]
    found = Decided(
        on_one_line=kind in ON_ONE_LINE,
        measured=kind in MEASURES,
        chosen="a" in choices(world(looped), TODAY),
        written=kind in get_args(Kind),
    )
    assert found == DECIDED[kind]


def test_each_kind_has_its_file_its_screen_and_its_chapter():
    made = (ROOT / "kiosk/qml/Kiosk/Panels/PanelKinds.qml").read_text("utf-8")
    assert set(re.findall(r"property Component (\w+):", made)) == {*OF_KIND, "page", "pair"}
    assert panels.KINDS.keys() <= {screen.panel for screen in SCREENS} | {screen.name for screen in SCREENS}
    guide = (ROOT / "docs/reference/content-files.md").read_text("utf-8")
    assert [kind for kind in panels.KINDS if f'`"{kind}"`' not in guide] == []


def toml(value):
    """A value as a file has it."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key} = {toml(each)}" for key, each in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(toml, value)) + "]"
        case str() | bool():
            return dumps(value, ensure_ascii=False)
        case _:
            return str(value)


@pytest.mark.parametrize("name", [name for name in PANELS if name != "picture"])
def test_translators_get_all_words_of_a_panel(name):
    """Also those in tables of their own, which the extractor has to know by their key."""
    panel = PANELS[name]
    file = "\n".join(f"{key} = {toml(value)}" for key, value in by_key(panel).items())
    found = extract(BytesIO(file.encode()), (), (), {})
    assert {text for _, _, (_, text), _ in found} == {*panel.texts}


@pytest.mark.parametrize("name", [name for name in PANELS if name != "clock"])
def test_a_slide_in_two_languages_has_all_words_of_a_panel(name, emergency):
    panel = PANELS[name]
    fields, _ = shown_and_said(panel, emergency)
    said = dumps(side(panel.kind, fields), ensure_ascii=False)
    omitted = {
        key
        for key, value in asdict(panel).items()
        for text in panel.texts
        if text in str(value) and text not in said
    }
    assert omitted == OMITTED.get(name, set())


def by_key(value):
    """A record as its file has it."""
    if isinstance(value, tuple):
        return [by_key(each) for each in value]
    if not isinstance(value, Record):
        return value
    known = {key_of(*each): getattr(value, each[0]) for each in annotations_of(type(value)).items()}
    return {key: by_key(each) for key, each in known.items() if each is not None}


def types_in(annotation):
    """The types of a field, and what a ``Literal`` may be."""
    yield annotation
    for inner in get_args(annotation):
        yield from types_in(inner)


def records_in(*models):
    """The models with those of their tables."""
    for model in models:
        yield model
        for annotation in annotations_of(model).values():
            yield from records_in(*record.records_in(annotation))


@pytest.mark.parametrize(
    "model", sorted({*records_in(*panels.KINDS.values(), Topic)}, key=str), ids=lambda model: model.__name__
)
def test_what_is_no_word_is_never_taken_for_one(model):
    """A string that no translator gets would be words to be changed, unless it is named in NEVER_SHOWN."""
    names = {
        key
        for key, annotation in keys_of(model).items()
        if any(each is str or isinstance(each, str) for each in types_in(annotation))
    }
    assert names - {*lines_of(model), "text"} - NEVER_SHOWN == set()
