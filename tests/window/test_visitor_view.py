"""VisitorView tells which groups of Props differ, and nothing when nothing does."""

import pytest

from kiosk.base.clock import ManualClock
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Cut
from kiosk.core.state.scenes.starting import Starting
from kiosk.loading.world import language_of
from kiosk.window.base.enums import Place, Scene
from kiosk.window.base.store import Store
from kiosk.window.derive import Surroundings
from kiosk.window.visitor_view import VisitorView
from tests.fakes import NOON, clock, statement, unvisited, world

OWN = ("windowChanged", "placeChanged")
GROUPS = (
    *OWN,
    *("panel", "route", "bar", "emergency", "outOfOrder", "dark", "announcement"),
    *("page", "offer", "quiz", "topics", "languages", "advice", "toolbar", "idleCard"),
)


class View:
    """A view, its store and a record of the signals that were sent."""

    def __init__(self, *events):
        self.clock = ManualClock(NOON)
        self.store = Store(unvisited(Starting(0.0)), self.clock)
        self.visitor = VisitorView(self.store, language_of, Surroundings(1920, 1080))
        self.told = []
        for group in GROUPS:
            signal = getattr(self.visitor, group) if group in OWN else getattr(self.visitor, group).changed
            signal.connect(lambda group=group: self.told.append(group.removesuffix("Changed")))
        self.do(*events)

    def do(self, *events):
        """The groups that these events change."""
        self.told.clear()
        for event in events:
            self.store.dispatch(event)
        return set(self.told)

    def wait(self, seconds):
        self.clock.advance(seconds)
        return self.do(ev.Ticked())


LOADED = ev.WorldChanged(world())
LOADS = {"window", "panel", "route", "bar"}
OPEN = ev.LinkFollowed("roads")


@pytest.mark.parametrize(
    ("before", "event", "groups"),
    [
        ((), LOADED, LOADS),
        ((LOADED,), ev.Touched(), set()),
        ((LOADED,), ev.Ticked(), set()),
        ((LOADED,), LOADED, set()),
        ((LOADED,), ev.StartedAgain(), set()),
        ((LOADED,), ev.PauseToggled(), {"route"}),
        ((LOADED,), ev.LanguageChosen("fr"), {"window", "panel", "bar"}),
        ((LOADED,), OPEN, {"window", "place", "panel", "route", "page", "toolbar"}),
        ((LOADED, OPEN), ev.Touched(), set()),
        ((LOADED, OPEN), ev.TurnedTo(Anchor("roads/first", 0, 1)), {"page"}),
        ((LOADED, OPEN), ev.TurnedTo(Anchor("roads/first")), set()),
        ((LOADED, OPEN), ev.AdviceOpened(), {"place", "page", "advice"}),
        ((LOADED, OPEN), ev.LanguagesOpened(), {"place", "page", "languages"}),
        ((LOADED, OPEN), ev.TextSizeChosen(larger=True), {"window"}),
        ((LOADED, OPEN), ev.TextSizeChosen(larger=False), set()),
        ((LOADED, OPEN), ev.ContrastToggled(), {"window"}),
        ((LOADED, OPEN), ev.StartedAgain(), LOADS | {"place", "page", "toolbar"}),
    ],
    ids=lambda value: str(value)[:40] if not isinstance(value, set) else "-".join(sorted(value)) or "silence",
)
def test_exactly_the_groups_that_changed_are_told(before, event, groups):
    view = View(*before)
    assert view.do(event) == groups


@pytest.mark.parametrize(
    ("before", "event", "order"),
    [
        ((LOADED, OPEN), ev.AdviceOpened(), ["advice", "place", "page"]),
        ((LOADED, OPEN, ev.AdviceOpened()), ev.BackPressed(), ["page", "place", "advice"]),
        ((LOADED, OPEN), ev.LanguagesOpened(), ["languages", "place", "page"]),
    ],
    ids=["advice", "back", "languages"],
)
def test_a_scene_that_comes_or_goes_is_told_by_the_place_alone(before, event, order):
    view = View(*before)
    view.do(event)
    assert view.told == order


def test_no_group_is_told_twice():
    view = View(LOADED, OPEN)
    view.do(ev.StartedAgain())
    assert len(view.told) == len(set(view.told))


def test_place_and_window_come_last():
    view = View(LOADED)
    view.do(OPEN)
    assert view.told[-2:] == ["place", "window"]


def test_the_count_tells_only_the_idle_card():
    view = View(LOADED, OPEN)
    assert view.wait(45.0) == {"idleCard"}
    assert view.wait(1.0) == {"idleCard"}
    assert view.wait(0.2) == set()
    assert view.do(ev.Continued()) == {"idleCard"}


def test_the_next_panel_moves_the_route_and_turns_the_caption():
    view = View(LOADED)
    assert view.wait(9.0) == {"panel", "route", "bar"}


def test_a_listener_to_the_first_signal_sees_everything_renewed():
    view, seen = View(LOADED), []
    view.visitor.panel.changed.connect(lambda: seen.append((view.visitor.scene, view.visitor.place)))
    view.do(OPEN)
    assert seen == [(Scene.Kind.Visit, Place.Kind.Page)]


@pytest.mark.parametrize(
    ("call", "place"),
    [
        (lambda v: v.touchPanel("a"), Place.Kind.Page),
        (lambda v: v.explore(), Place.Kind.Topics),
        (lambda v: v.openLanguages(), Place.Kind.Languages),
        (lambda v: v.openAdvice(), Place.Kind.Advice),
        (lambda v: v.follow("papers"), Place.Kind.Page),
    ],
)
def test_what_controls_say_reaches_the_rules(call, place):
    view = View(LOADED)
    call(view.visitor.controls)
    assert view.visitor.place == place


def test_a_whole_visit_by_the_views_slots():
    view = View(LOADED)
    visitor = view.visitor
    visitor.controls.chooseLanguage("fr")
    visitor.controls.togglePause()
    assert (visitor.language, visitor.route.paused) == ("fr", True)
    visitor.controls.touchPanel("a")
    visitor.controls.turnTo("roads/second#0.0.0")
    assert visitor.page.anchor == "roads/second#0.0.0"
    visitor.controls.chooseTextSize(True)
    visitor.controls.toggleContrast()
    assert (visitor.textStep, visitor.highContrast) == (1, True)
    visitor.controls.openAdvice()
    visitor.controls.back()
    assert visitor.place is Place.Kind.Page
    view.wait(45.0)
    assert visitor.idleCard.shown
    visitor.controls.carryOn()
    assert not visitor.idleCard.shown
    visitor.controls.startAgain()
    assert (visitor.scene, visitor.language, visitor.textStep, visitor.highContrast) == (
        Scene.Kind.Loop,
        "en",
        0,
        False,
    )


def test_what_fits_on_a_slide_reaches_the_rules():
    view, heard = View(ev.WorldChanged(world(statement("a")))), []
    view.store.dispatch = heard.append
    view.visitor.controls.cutScreen("roads/first#0.0.0", "roads/first#0.1.0", 12)
    view.visitor.controls.cutScreen("roads/first#0.0.0", "", 12)
    at = Anchor("roads/first")
    assert heard == [ev.ScreenCut(at, Cut(Anchor("roads/first", 0, 1), 12)), ev.ScreenCut(at, Cut(None, 12))]


def test_the_minute_turns_the_clock_that_stands():
    view = View(ev.WorldChanged(world(clock("c"), clock=True)))
    assert "panel" not in view.wait(59.9)
    assert "panel" in view.wait(0.1)
    assert view.visitor.panel.content["fields"]["time"] == "12:01"


def test_the_place_in_a_text_is_told_in_the_digits_of_the_language():
    visitor = View(LOADED).visitor
    assert visitor.fraction(1, 3, "en") == "1 / 3"
    assert visitor.fraction(1, 3, "ar-XB") in {"١ / ٣", "1 / 3"}
