"""Slides that staff write: what keeps them from being shown, and what they become."""

import tomllib
from dataclasses import replace

import pytest

from kiosk.core.base.record_marks import RecordError
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.talks.guide import Guide
from kiosk.core.content.talks.own_talk import LONGEST_REMARK, OwnTalk
from kiosk.core.talk.own_slides import (
    LONGEST,
    Fault,
    Written,
    fault_in_remark,
    fault_of,
    slide_of,
    written_of,
)
from kiosk.core.talk.own_talk_toml import toml_of
from kiosk.core.talk.programme_editor import (
    Draft,
    added,
    can_be_kept,
    copy_of,
    draft_of,
    faults,
    free_slide,
    placed,
    programme_of,
    remarked,
    removed,
    without_faults,
    wrote,
)
from tests.fakes import LOOP, TOPICS, programme, world

ROOM = {
    "statement": {"headline": 70, "lead": 140},
    "list": {"headline": 40, "lead": 60, "items": 70, "closing": 70},
    "picture": {"headline": 70, "lead": 140},
}
FRAME = ("talk-welcome", "talk-number-first", "talk-number-last")
DRAWN = "0123456789abcdef.png"
TEXT = Written("own-1-1", "statement", "teal", "bus", "Our desk", "We are here on Mondays.")
LIST = Written("own-1-2", "list", "wine", "bus", "Bring", "With you:", ("water", " ", "  a  coat "))
PICTURE = Written("own-1-3", "picture", "clay", "bus", "Where we are", picture=DRAWN)


def test_a_text_that_staff_write_has_the_room_of_its_panel():
    assert LONGEST == ROOM


def draft(*written, remark=""):
    made = Draft("own-1", "Mine", language="fr")
    for each in written:
        made = wrote(made, each)
    return remarked(made, made.shows[0], remark) if remark else made


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({}, None),
        ({"headline": " "}, Fault.EMPTY),
        ({"lead": ""}, Fault.EMPTY),
        ({"headline": "x" * 71}, Fault.LONG),
        ({"lead": "Call 800 555 0199."}, Fault.NUMBER),
        ({"lead": "Call 112."}, Fault.NUMBER),
        ({"lead": "Look at www.example.org."}, Fault.ADDRESS),
        ({"headline": "**Our** desk"}, Fault.MARKUP),
        ({"headline": "Our\u202edesk"}, Fault.SIGN),
    ],
)
def test_a_text_passes_the_gate_of_all_texts(changes, fault):
    assert fault_of(replace(TEXT, **changes)) is fault


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({}, None),
        ({"items": ("one",)}, Fault.ITEMS),
        ({"items": ("one", "800 555 0199")}, Fault.NUMBER),
        ({"items": ("one", "x" * 71)}, Fault.LONG),
        ({"headline": "x" * 41}, Fault.LONG),
    ],
)
def test_a_list_has_rows(changes, fault):
    assert fault_of(replace(LIST, **changes)) is fault


@pytest.mark.parametrize(
    ("changes", "fault"), [({}, None), ({"picture": ""}, Fault.PICTURE), ({"headline": ""}, Fault.EMPTY)]
)
def test_a_picture_has_a_headline(changes, fault):
    assert fault_of(replace(PICTURE, **changes)) is fault


@pytest.mark.parametrize(
    ("remark", "fault"),
    [("Ask Ana.\n- Slowly", None), ("x" * (LONGEST_REMARK + 1), Fault.LONG), ("800 555 0199", Fault.NUMBER)],
)
def test_a_remark_passes_it_too(remark, fault):
    assert fault_in_remark(remark) is fault


@pytest.mark.parametrize(
    ("written", "kind", "texts"),
    [
        (TEXT, Statement, ("Our desk", "We are here on Mondays.")),
        (LIST, ListPanel, ("Bring", "With you:", "water", "a coat")),
        (PICTURE, Picture, ("Where we are",)),
    ],
)
def test_each_becomes_a_panel_and_is_read_back(written, kind, texts):
    slide = slide_of(written)
    assert (type(slide), slide.texts) == (kind, texts)
    assert slide_of(written_of(slide)) == slide


def test_the_file_holds_slides_and_remarks_and_is_read_as_it_was_written():
    talk = programme_of(draft(TEXT, LIST, PICTURE, remark="First.\n\n- Then this"), FRAME)
    read = OwnTalk.validated(**tomllib.loads(toml_of(talk)))
    assert read == talk
    assert read.remark_on("own-1-1") == "First.\n\n- Then this"
    assert draft_of(read).own == (TEXT, replace(LIST, items=LIST.rows), PICTURE)
    assert read.pictures == {DRAWN}


@pytest.mark.parametrize(
    "own",
    [
        {"kind": "statement", "id": "elsewhere"},
        {"kind": "statement", "movement": True},
        {"kind": "statement", "topic": "roads/first"},
        {"kind": "figure", "figure": "5"},
        {"kind": "picture", "picture": "../../etc/passwd"},
        {"kind": "picture", "picture": "file:///etc/passwd"},
        {"kind": "statement", "lead": "Call 800 555 0199"},
    ],
)
def test_a_file_cannot_hold_anything_else(own):
    plain = {"id": "own-1-1", "field": "teal", "motif": "bus", "headline": "H"}
    plain |= {} if own["kind"] == "picture" else {"lead": "L"}
    step = {"show": "own-1-1", "minutes": 1}
    with pytest.raises(RecordError):
        OwnTalk.validated(id="own-1", title="T", slide=[step], own=[plain | own])


def test_another_name_goes_through_the_whole_talk():
    talk = programme_of(added(draft(TEXT), "a"), FRAME).called("own-4")
    assert [step.show for step in talk.slides] == [*FRAME[:2], "own-4-1", "a", FRAME[2]]
    assert OwnTalk.validated(**tomllib.loads(toml_of(talk))) == talk


def test_a_slide_goes_with_its_picture():
    talk = programme_of(draft(TEXT, PICTURE), FRAME)
    assert talk.with_pictures({DRAWN: "file:///x.png"}).own[1].picture == "file:///x.png"
    left = talk.with_pictures({})
    assert [step.show for step in left.slides] == [*FRAME[:2], "own-1-1", FRAME[2]]
    assert [slide.id for slide in left.own] == ["own-1-1"]


def test_a_copy_keeps_slides_minutes_and_its_origin():
    origin = programme("talk-25", "talk-welcome", "a", "b")
    made = copy_of(origin, "own-1", "My talk 1", "fr")
    assert (made.shows, made.copy_of, made.language) == (("a", "b"), "talk-25", "fr")
    assert programme_of(made, FRAME).copy_of == "talk-25"


@pytest.mark.parametrize(
    ("ref", "at", "shows"),
    [("a", 2, "bca"), ("c", 0, "cab"), ("b", 1, "abc"), ("a", 9, "bca"), ("c", -1, "cab"), ("z", 0, "abc")],
)
def test_a_slide_is_placed_among_the_others(ref, at, shows):
    made = Draft("own-1", "Mine")
    for each in "abc":
        made = added(made, each)
    assert "".join(placed(made, ref, at).shows) == shows


def test_what_is_faulty_is_named_and_not_kept_and_the_rest_can_be_shown():
    faulty = replace(TEXT, lead="Call 800 555 0199")
    made = remarked(added(draft(faulty, LIST), "a"), "a", "www.example.org")
    assert list(faults(made)) == [("own-1-1", Fault.NUMBER), ("a", Fault.ADDRESS)]
    assert not can_be_kept(made)
    rest = without_faults(made)
    assert (rest.shows, rest.remark_on("a")) == (("own-1-2", "a"), "")
    assert can_be_kept(rest)


def test_ids_of_slides_are_used_once():
    made = draft(TEXT, LIST)
    assert free_slide(made) == "own-1-3"
    assert free_slide(removed(made, "own-1-1")) == "own-1-1"
    assert removed(made, "own-1-1").own == (LIST,)


def test_own_slides_are_said_in_their_language_alone():
    known = world(*LOOP, topics=TOPICS).with_own(programme_of(draft(TEXT), FRAME))
    assert {tag for tag in known.languages if "own-1-1" in known.unsaid[tag].panels} == {"en", "ar-XB"}
    assert known.slide("own-1-1", None).headline == "Our desk"
    again = known.with_own(programme_of(replace(draft(LIST), language="en"), FRAME))
    assert [slide.id for slide in again.talks.slides] == ["own-1-2"]


def test_a_talk_without_its_programme_has_no_slides_left():
    talks = world(*LOOP).with_own(programme_of(draft(TEXT), FRAME)).talks
    assert talks.without_programme("own-1").slides == ()
    assert talks.remark_on("own-1", "own-1-1") == ()


def test_the_guide_to_a_talk_is_that_of_its_copies():
    guide = Guide.validated(id="g", talks=("talk-25",), part=({"heading": "H", "text": "T"},))
    made = programme_of(copy_of(programme("talk-25", "a"), "own-1", "Mine", "en"), FRAME)
    talks = replace(world(*LOOP).talks, guides=(guide,)).with_programme(made)
    assert [name for name, _ in talks.guide_to("own-1")] == ["g"]
