"""The idle card, *Touch to continue*: when it comes, and what it counts."""

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Reading, Visit
from kiosk.core.visit.rules import countdown_left
from tests.core.visit.visits import FIRST, reading
from tests.fakes import (
    COUNTDOWN,
    Rules,
    world,
)


@pytest.mark.parametrize(
    ("events", "seconds"),
    [
        ((ev.LinkFollowed("roads"),), 45),
        ((ev.LinkFollowed("roads/long"),), 120),
        ((ev.ExploreTouched(),), 45),
        ((ev.LanguagesOpened(),), 45),
        ((ev.LinkFollowed("roads/long"), ev.AdviceOpened()), 60),
    ],
    ids=lambda value: str(value)[:60],
)
def test_an_idle_page_is_covered_at_once(events, seconds):
    rules = Rules(world()).until(5.0).do(*events)
    assert rules.until(5 + seconds - 0.1).visit.idle_card_at is None
    assert rules.until(5 + seconds).visit.idle_card_at == 5 + seconds


@pytest.mark.parametrize(
    "event",
    [
        ev.Touched(),
        ev.AdviceOpened(),
        ev.TextSizeChosen(larger=False),
        ev.TurnedTo(FIRST),
        ev.LinkFollowed("nowhere"),
        ev.PauseToggled(),
        ev.LanguageChosen("so"),
    ],
    ids=lambda event: type(event).__name__,
)
def test_any_touch_shows_that_somebody_is_there(event):
    rules = reading().until(40.0).do(event)
    assert rules.visit.touched == 40.0
    assert rules.until(84.9).visit.idle_card_at is None


def test_time_alone_does_not_look_like_a_touch():
    rules = reading()
    for second in range(45):
        assert rules.until(second).visit.touched == 0.0
    assert rules.until(45).visit.idle_card_at == 45.0


def with_card():
    return reading().do(ev.TurnedTo(Anchor("roads/first", 0, 3)), ev.TextSizeChosen(larger=True)).until(45)


def test_the_card_counts_whole_seconds_down():
    rules, counts = with_card(), []
    while isinstance(rules.scene, Visit):
        counts.append(countdown_left(rules.visit, rules.world, rules.now))
        rules.wait(1.0)
    assert counts == list(range(int(COUNTDOWN), 0, -1))


def test_the_card_asks_to_be_looked_at_every_second():
    rules = with_card()
    assert rules.wakes == 46.0
    assert rules.until(46.0).wakes == 47.0
    assert rules.until(50.5).wakes == 51.0


def test_nothing_counts_on_an_open_page():
    rules = reading()
    assert countdown_left(rules.visit, rules.world, rules.now) == 0


def test_continue_keeps_the_place():
    rules = with_card().until(50.0).do(ev.Continued())
    assert rules.visit == Visit(Reading(Anchor("roads/first", 0, 3)), "a", touched=50.0)
    assert rules.state.visitor.text_step == 1
    assert rules.until(94.9).visit.idle_card_at is None
    assert rules.until(95.0).visit.idle_card_at == 95.0


@pytest.mark.parametrize(
    "event",
    [
        ev.Touched(),
        ev.PanelTouched("a"),
        ev.ExploreTouched(),
        ev.LanguageChosen("fr"),
        ev.AdviceOpened(),
        ev.LinkFollowed("papers"),
        ev.TextSizeChosen(larger=True),
        ev.ContrastToggled(),
        ev.BackPressed(),
        ev.TurnedTo(FIRST),
    ],
    ids=lambda event: type(event).__name__,
)
def test_below_the_card_nothing_acts(event):
    rules = with_card().until(50.0)
    before = rules.state
    assert rules.do(event).state == before


def test_when_the_count_ends_the_loop_stands_where_start_again_would_put_it():
    left, pressed = with_card(), with_card()
    end = left.visit.idle_card_at + COUNTDOWN
    left.until(end)
    pressed.until(end - 0.001)
    pressed.seconds = end
    pressed.do(ev.StartedAgain())
    assert isinstance(left.scene, Loop)
    assert left.state == pressed.state
