"""Where nobody can touch, one cycle shows every panel, and every poster with all of its words."""

from dataclasses import replace

import pytest

from kiosk.content.design import load_design
from kiosk.core.content.pages import TextPage
from kiosk.core.content.panels.asking import Asking
from kiosk.core.content.posters import cut_into_posters
from kiosk.core.content.stops import PageStop
from kiosk.core.state import events as ev
from kiosk.i18n.phrases.law_words import law_checked
from tests.sampling import few, smaller, spread

HANDOVER = load_design().pace.handover
LONGEST_STOP = 60
"""Seconds; more than any stop may need."""


def is_words(item):
    return item.property("shownAlignment") is not None


def text_of(stage):
    """The words of the page's text, from above."""
    column = stage.find("text")
    return [word.property("text") for word in stage.items() if is_words(word) and column.isAncestorOf(word)]


def one_cycle(stage):
    """Stop by stop, the words that are shown when it comes first."""
    shown = {}
    for stop in stage.state.house.playable.stops(stage.state.language):
        here = stage.scene.panel, stage.scene.turn
        assert here[0] == stop.id
        if stop.id in shown:
            while (stage.scene.panel, stage.scene.turn) == here:
                stage.wake()
            continue
        stage.settle()
        stage.wait(HANDOVER)
        shown[stop.id] = text_of(stage) if stage.all("text") else stage.words()
        assert stage.controls() == []
        for _ in range(LONGEST_STOP):
            if (stage.scene.panel, stage.scene.turn) == here:
                asks = not stage.scene.reasoned
                stage.wake()
                if asks and stage.scene.reasoned:
                    stage.settle()
                    shown[stop.id] += stage.words()
        stage.settle()
        assert (stage.scene.panel, stage.scene.turn) != here, "no stop stays for a minute"
    return shown


def bare(texts):
    return "".join("".join(texts).split())


@pytest.mark.parametrize(
    ("language", "size"),
    [
        pytest.param("en", (1920, 1080), marks=pytest.mark.slow),
        pytest.param("en", (1080, 1920), marks=pytest.mark.slow),
        ("ar-XB", (1024, 600)),
    ],
)
def test_one_cycle_shows_everything(kiosk, language, size):
    """Of two panels and two topics; test_loop_pages.py has the posters that fit worst."""
    stage = kiosk(language, size)
    site = replace(stage.world.site, mode="loop", depth="full", clock=True)
    stage.do(ev.WorldChanged(replace(smaller(stage.world, 2), site=site)))
    stops = stage.store.world.playable(stage.store.now.wall.date())
    shown = one_cycle(stage)

    assert set(shown) == {stop.id for stop in stops}
    spoken = stage.visitor._language_of(language)
    say = spoken.text
    for stop in stops:
        if isinstance(stop, PageStop):
            legal = isinstance(stop.page, TextPage) and stop.page.is_legal
            note = [law_checked(site.law_checked, spoken)] if legal else []
            blocks = tuple(replace(block, text=say(block.text, stop.ref)) for block in stop.blocks)
            poster = cut_into_posters(say(stop.page.title, stop.ref), blocks)[stop.part]
            assert bare(shown[stop.id]) == bare([block.text for _, block in poster] + note)
        else:
            # Nobody can touch the button that comes with a reason.
            read = (*stop.asked, stop.reason) if isinstance(stop, Asking) and stop.reason else stop.texts
            assert all(bare(say(text, stop.id)) in bare(shown[stop.id]) for text in read), stop.id


@pytest.mark.parametrize("organisation", ["other", pytest.param("national-society", marks=pytest.mark.slow)])
@few(1)
@pytest.mark.slow
def test_only_a_national_society_is_named_beside_the_movement(kiosk, organisation, most):
    stage = kiosk()
    changes = {"mode": "loop", "depth": "full", "demo": False, "name": {"": "Harbour"}}
    site = replace(stage.world.site, **{**changes, "organisation": organisation})
    told = stage.world.deck
    some = [topic for topic in told.topics if any(page.movement for page in topic.pages)]
    deck = replace(told, panels=told.panels[:1], topics=tuple(spread(some, most)))
    stage.do(ev.WorldChanged(replace(stage.world, site=site, deck=deck)))
    stops = stage.store.world.playable(stage.store.now.wall.date())
    named = {stop.id: stop.movement for stop in stops}
    beside = {}
    while len(beside) < len(named):
        stage.wait(HANDOVER)
        beside[stage.scene.panel] = "Harbour" in stage.words()
        for _ in range(LONGEST_STOP):
            if stage.scene.panel in beside:
                stage.wake()
        stage.settle()
    assert len({stop.ref for stop in stops if isinstance(stop, PageStop) and stop.movement}) == (
        8 if most is None else 5
    )
    assert beside == {stop: organisation != "other" or not movement for stop, movement in named.items()}
