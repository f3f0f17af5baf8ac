"""What a touch on the loop opens."""

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.visit import Advice, Languages, Reading, Topics, Visit
from tests.fakes import (
    Rules,
    world,
)


@pytest.mark.parametrize(
    ("panel", "place"),
    [
        ("a", Reading(Anchor("roads/first"))),
        ("b", Reading(Anchor("roads/second"))),
        ("c", Topics()),
        ("unknown", Topics()),
    ],
)
def test_a_panel_opens_its_own_topic(panel, place):
    rules = Rules(world()).until(5.0).do(ev.PanelTouched(panel))
    assert rules.scene == Visit(place, began_at="a", touched=5.0)


def test_a_panel_that_leaves_still_opens_its_own_topic():
    rules = Rules(world()).until(13.0)
    assert rules.panel == "b"
    assert rules.do(ev.PanelTouched("a")).visit.place == Reading(Anchor("roads/first"))
    assert rules.visit.began_at == "b"


@pytest.mark.parametrize(
    ("event", "place", "side"),
    [
        (ev.ExploreTouched(), Topics(), None),
        (ev.LanguagesOpened(), None, Languages()),
        (ev.AdviceOpened(), None, Advice()),
        (ev.LinkFollowed("papers"), Reading(Anchor("papers/only")), None),
        (ev.LinkFollowed("roads/second"), Reading(Anchor("roads/second")), None),
        (ev.LinkFollowed("nowhere"), Topics(), None),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_touch_acts_at_once(event, place, side):
    rules = Rules(world()).until(5.0).do(event)
    assert rules.scene == Visit(place, began_at="a", touched=5.0, side=side)


def test_a_visit_keeps_the_language_of_the_chip():
    rules = Rules(world()).do(ev.LanguageChosen("fr"), ev.PanelTouched("a"))
    assert (rules.state.language, rules.state.visitor.hold) == ("fr", None)
    assert rules.until(40.0).state.language == "fr"
