"""A programme that staff put together: tables."""

import tomllib
from dataclasses import replace

import pytest

from kiosk.core.content.talks.library import Talks
from kiosk.core.content.talks.own_talk import OwnTalk
from kiosk.core.content.talks.programme import MOST_SLIDES, Programme
from kiosk.core.talk.own_talk_toml import toml_of
from kiosk.core.talk.programme_editor import (
    MOST_OWN,
    Draft,
    added,
    can_be_kept,
    choices,
    draft_of,
    framed,
    free_id,
    lasting,
    moved,
    programme_of,
    removed,
    tidy,
)
from tests.fakes import LOOP, TODAY, TOPICS, clock, number, statement, world

FRAME = ("talk-welcome", "talk-number-first", "talk-number-last")
SLIDES = (statement(FRAME[0]), number(FRAME[1]), number(FRAME[2]), statement("talk-take-care"))
WORLD = replace(world(*LOOP, topics=TOPICS), talks=Talks(slides=SLIDES))


def draft(*refs):
    made = Draft("own-1", "My talk")
    for ref in refs:
        made = added(made, ref)
    return made


def test_it_can_show_every_panel_slide_and_page_save_the_frame():
    found = choices(WORLD, TODAY)
    assert found[: len(LOOP) + 1] == ("talk-take-care", *(panel.id for panel in LOOP))
    assert {f"{topic.id}/{page.id}" for topic in TOPICS for page in topic.pages} <= set(found)
    assert not set(FRAME) & set(found)


def test_the_stations_clock_is_nothing_to_talk_about():
    with_clock = replace(WORLD, deck=world(*LOOP, clock("clock"), topics=TOPICS).deck)
    assert choices(with_clock, TODAY) == choices(WORLD, TODAY)


def test_respect_and_the_number_come_first_and_the_number_last():
    programme = programme_of(draft("a", "b"), FRAME)
    assert [slide.show for slide in programme.slides] == [*FRAME[:2], "a", "b", FRAME[2]]
    assert programme.minutes == 7.0
    assert draft_of(programme).slides == draft("a", "b").slides
    assert programme_of(draft_of(programme), FRAME) == programme


@pytest.mark.parametrize(
    ("shows", "whole"),
    [
        (("a",), (*FRAME[:2], "a", FRAME[2])),
        (("a", *FRAME), (*FRAME[:2], "a", FRAME[2])),
        (FRAME, FRAME),
    ],
)
def test_a_file_without_them_gets_them(shows, whole):
    slides = [{"show": ref, "minutes": 1} for ref in shows]
    programme = Programme.validated(id="own-1", title="T", slide=slides)
    assert tuple(slide.show for slide in framed(programme, FRAME).slides) == whole


@pytest.mark.parametrize(
    ("change", "shows"),
    [
        (lambda d: added(d, "d"), ("a", "b", "c", "d")),
        (lambda d: added(d, "b"), ("a", "b", "c")),
        (lambda d: removed(d, "b"), ("a", "c")),
        (lambda d: removed(d, "z"), ("a", "b", "c")),
        (lambda d: moved(d, "b", earlier=True), ("b", "a", "c")),
        (lambda d: moved(d, "b", earlier=False), ("a", "c", "b")),
        (lambda d: moved(d, "a", earlier=True), ("a", "b", "c")),
        (lambda d: moved(d, "c", earlier=False), ("a", "b", "c")),
        (lambda d: moved(d, "z", earlier=True), ("a", "b", "c")),
    ],
)
def test_order(change, shows):
    assert change(draft("a", "b", "c")).shows == shows


@pytest.mark.parametrize(
    ("steps", "minutes"),
    [([], 2), ([True], 3), ([False], 1), ([False] * 2, 0.5), ([False] * 5, 0.5), ([False] * 5 + [True], 1)],
)
def test_minutes(steps, minutes):
    made = draft("a", "b")
    for longer in steps:
        made = lasting(made, "a", longer)
    assert [slide.minutes for slide in made.slides] == [minutes, 2]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("My talk", "My talk"),
        ("  Two \n words ", "Two words"),
        ("x" * 60, "x" * 45),
        ("", ""),
        ("Call 800 555 0199", ""),
        ("\u202eabc", ""),
    ],
)
def test_titles(title, kept):
    assert tidy(title) == kept


@pytest.mark.parametrize(
    ("made", "kept"),
    [(draft("a"), True), (draft(), False), (replace(draft("a"), title=" "), False)],
)
def test_what_can_be_kept(made, kept):
    assert can_be_kept(made) is kept


def test_it_is_never_longer_than_a_programme_may_be():
    made = draft(*(f"a{n}" for n in range(200)))
    assert len(programme_of(made, FRAME).slides) == MOST_SLIDES


def test_ids():
    assert free_id(()) == "own-1"
    assert free_id({"own-1", "own-3"}) == "own-2"
    assert free_id({f"own-{n}" for n in range(1, MOST_OWN + 1)}) == ""


@pytest.mark.parametrize("title", ["My talk", 'A "quoted" \\ one', "حديثي", "[[slide]]"])
def test_the_file_is_read_as_it_was_written(title):
    programme = programme_of(replace(draft("a", "roads/first"), title=title), FRAME)
    assert OwnTalk.validated(**tomllib.loads(toml_of(programme))) == programme
