"""Talks that are led, for tests of their rules."""

from dataclasses import replace

from kiosk.core.content.talks.library import Talks
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Cut
from kiosk.core.state.scenes.talk import Talk
from tests.fakes import (
    LOOP,
    Rules,
    choices_page,
    list_panel,
    number,
    offer_page,
    page,
    page_of_every_kind,
    programme,
    quiz_page,
    statement,
    story,
    topic,
    world,
)

ON, BACK = te.TalkStepped(), te.TalkStepped(forward=False)
TOPICS = (
    topic(
        "t",
        page("text"),
        page_of_every_kind("steps"),
        offer_page("offer"),
        quiz_page("quiz"),
        choices_page("could"),
    ),
    topic("other", page("text")),
)


def talks(*refs):
    rows = list_panel("rows", items=("one", "two"))
    slides = (number("n"), rows, story("asks"), statement("last"))
    return Talks((programme("p", *refs),), slides, {})


def leading(*refs, **fields):
    """A talk of these slides that has just begun."""
    known = replace(world(*LOOP, topics=TOPICS, **fields), talks=talks(*refs))
    return Rules(known).do(te.TalkBegun("p", "en"))


def place(rules):
    """The slide, where on it, and how many of its rows are shown."""
    talk = rules.scene
    assert isinstance(talk, Talk), talk
    return talk.slide.panel, talk.slide.anchor.block, talk.revealed


def cut(rules, *blocks):
    """The window says at which blocks the screens of the page begin."""
    talk = rules.scene
    after = next((block for block in blocks if block > talk.slide.anchor.block), None)
    goes_on = Anchor(talk.slide.panel, after) if after else None
    return rules.do(ev.ScreenCut(talk.slide.anchor, Cut(goes_on, 10)))
