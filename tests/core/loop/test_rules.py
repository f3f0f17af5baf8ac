"""Which panel follows, and when: from the start to a new world."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from kiosk.core.display.pixel_shift import shift_at
from kiosk.core.numbers.available_now import AvailableNow, available_now
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.site.helplines import Emergency
from kiosk.core.site.settings import Site
from kiosk.core.site.timings import Timings
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Cut, Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder, OutOfOrderReason
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.visit import Topics, Visit
from kiosk.core.step import step
from tests.fakes import (
    NOON,
    PACE,
    ROME,
    Rules,
    clock,
    figure,
    list_panel,
    moment,
    question,
    statement,
    topic,
    unvisited,
    without,
    world,
)

HANDOVER = PACE.handover


# --- start and end -----------------------------------------------------------------------------------------


def test_the_loop_begins_with_its_first_panel_and_language():
    rules = Rules(world(loop_languages=("fr", "en")))
    assert rules.scene == Loop("a", since=-HANDOVER, rested=False), "nothing has to be handed over"
    assert (rules.state.language, rules.state.house.language) == ("fr", "fr")
    assert rules.state.house.available == available_now(rules.world.site, NOON)


def start(seconds=0.0):
    return unvisited(Starting(seconds))


@pytest.mark.parametrize("seconds", [0.0, 7.99])
def test_the_start_may_take_a_while(seconds):
    assert step(start(), ev.Ticked(), None, moment(seconds)) == start()


def test_a_start_without_content_ends_in_out_of_order():
    late = step(start(), ev.Ticked(), None, moment(8.0))
    assert late.scene == OutOfOrder(OutOfOrderReason.CONTENT, retry_at=18.0)


@pytest.mark.parametrize("reason", OutOfOrderReason)
def test_out_of_order_keeps_what_the_site_has_confirmed(reason):
    emergency = Emergency.validated(
        number="112", answered_by=("police",), confirmed_on=NOON.date(), confirmed_by="desk-team"
    )
    shown = AvailableNow(emergency=emergency, until=NOON)
    closed = step(start(), ev.LoadFailed(reason, shown), None, moment(1.0))
    assert closed.scene == OutOfOrder(reason, retry_at=11.0)
    assert closed.house.available == shown


def test_out_of_order_tries_again_after_ten_seconds():
    closed = replace(start(), scene=OutOfOrder(OutOfOrderReason.CONTENT, retry_at=18.0))
    assert step(closed, ev.Ticked(), None, moment(17.99)) == closed
    assert step(closed, ev.Ticked(), None, moment(18.0)).scene == Starting(18.0)


def test_out_of_order_goes_on_as_soon_as_there_is_content():
    rules = Rules(world())
    rules.do(ev.LoadFailed(OutOfOrderReason.MEMORY, rules.state.house.available)).wait(2.0)
    assert rules.do(ev.WorldChanged(world())).scene == Loop("a", since=2.0 - HANDOVER, rested=False)


def test_a_failed_start_leaves_nothing_of_a_visit():
    rules = Rules(world()).do(ev.ExploreTouched(), ev.LanguageChosen("fr"), ev.ContrastToggled())
    rules.do(ev.LoadFailed(OutOfOrderReason.CONTENT, rules.state.house.available))
    assert (rules.state.language, rules.state.visitor.high_contrast) == ("en", False)


ANYTHING = [
    ev.Touched(),
    ev.PanelTouched("a"),
    ev.ExploreTouched(),
    ev.PauseToggled(),
    ev.LanguageChosen("fr"),
    ev.LanguagesOpened(),
    ev.AdviceOpened(),
    ev.LinkFollowed("roads"),
    ev.TurnedTo(Anchor("roads/first")),
    ev.CardsTurnedTo(1),
    ev.NamesTurnedTo(1),
    ev.LanguagesTurnedTo(1),
    ev.Marked(1),
    ev.ScreenCut(Anchor("roads/first"), Cut(None, 20)),
    ev.TextSizeChosen(larger=True),
    ev.ContrastToggled(),
    ev.BackPressed(),
    ev.Continued(),
    ev.StartedAgain(),
]


@pytest.mark.parametrize("event", ANYTHING, ids=lambda event: type(event).__name__)
@pytest.mark.parametrize("scene", [Starting(0.0), OutOfOrder(OutOfOrderReason.CONTENT, 10.0)])
def test_nobody_can_do_anything_before_there_is_content(scene, event):
    state = replace(start(), scene=scene)
    assert step(state, event, world(), moment(1.0)) == state
    assert step(state, event, None, moment(1.0)) == state


# --- one panel after the other -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "leaves"),
    [(statement("x"), 9.0), (question("x"), 9.0), (figure("x"), 9.0), (list_panel("x"), 14.0)],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_a_panel_stays_for_its_hand_over_and_its_dwell(first, leaves):
    """The first one after a start is shown at once, and for its dwell alone."""
    rules = Rules(world(first, statement("next"), figures=True))
    assert rules.wakes == pytest.approx(leaves)
    assert rules.until(leaves - 0.01).panel == "x"
    assert rules.until(leaves + 0.01).panel == "next"
    assert rules.scene == Loop("next", since=pytest.approx(leaves), rested=False)
    assert rules.wakes == pytest.approx(rules.scene.since + HANDOVER + 9.0)


def test_early_and_late_ticks_are_harmless():
    rules = Rules(world())
    before = rules.state
    assert rules.until(8.9).state == before
    rules.seconds = 20.0
    rules.do(ev.Ticked(), ev.Ticked(), ev.Ticked())
    assert rules.scene == Loop("b", since=20.0, rested=False)


def test_the_loop_goes_round():
    rules, seen = Rules(world()), []
    while len(seen) < 6:
        if not seen or seen[-1] != rules.panel:
            seen.append(rules.panel)
        rules.wait(1.0)
    assert seen == ["a", "b", "c", "d", "a", "b"]


def test_a_loop_of_one_panel_stays():
    rules = Rules(world(statement("only")))
    before = rules.state
    assert rules.until(3600).state == replace(before, house=replace(before.house, shift=shift_at(3600)))


def test_figures_play_only_where_the_site_wants_them():
    panels = (statement("a"), figure("f"), statement("b"))
    assert [p.id for p in world(*panels).playable(NOON.date())] == ["a", "b"]
    assert [p.id for p in world(*panels, figures=True).playable(NOON.date())] == ["a", "f", "b"]


@pytest.mark.parametrize(("valid_until", "plays"), [(date(2026, 11, 25), True), (date(2026, 11, 24), False)])
def test_figures_play_to_their_last_day(valid_until, plays):
    known = world(statement("a"), figure("f", valid_until), figures=True)
    assert ("f" in [panel.id for panel in known.playable(NOON.date())]) is plays


def test_a_figure_that_runs_out_at_midnight_leaves_the_screen():
    before_midnight = datetime(2026, 11, 25, 23, 59, 55, tzinfo=ROME)
    known = world(figure("f", date(2026, 11, 25)), statement("a"), statement("b"), figures=True)
    rules = Rules(known, before_midnight)
    assert rules.until(4.9).panel == "f"
    assert rules.until(5.1).panel == "a"
    assert rules.until(60).panel in {"a", "b"}


def test_numbers_are_confirmed_again_at_midnight():
    first = date(2026, 11, 25) - timedelta(days=CONFIRMED_DAYS)
    emergency = Emergency.validated(
        number="112", answered_by=("police",), confirmed_on=first, confirmed_by="desk-team"
    )
    rules = Rules(world(emergency=emergency), datetime(2026, 11, 25, 23, 59, 55, tzinfo=ROME))
    assert rules.until(4).state.house.available.emergency == emergency
    assert rules.until(6).state.house.available.emergency is None


@pytest.mark.parametrize(
    "event",
    [event for event in ANYTHING if not isinstance(event, ev.PauseToggled)],
    ids=lambda event: type(event).__name__,
)
def test_what_only_makes_sense_in_a_visit_changes_nothing_in_the_loop(event):
    opens = (
        ev.PanelTouched,
        ev.ExploreTouched,
        ev.LanguageChosen,
        ev.LanguagesOpened,
        ev.AdviceOpened,
        ev.LinkFollowed,
    )
    rules = Rules(world()).until(5.0)
    before = rules.state
    rules.do(event)
    assert (rules.state == before) is not isinstance(event, opens)


# --- the station clock -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("wanted", "played"), [(True, ["a", "c"]), (False, ["a"])])
def test_the_clock_plays_only_where_the_site_wants_it(wanted, played):
    known = world(statement("a"), clock("c"), clock=wanted)
    assert [panel.id for panel in known.playable(NOON.date())] == played


@pytest.mark.parametrize(
    ("second", "wakes"),
    [(0, 9.0), (52, 8.0), (59.5, 0.5)],
)
def test_the_clock_wakes_with_the_minute(second, wakes):
    wall = NOON.replace(second=int(second), microsecond=round(second % 1 * 1e6))
    rules = Rules(world(clock("c"), statement("a"), clock=True), wall)
    assert rules.wakes == pytest.approx(wakes)
    assert rules.until(wakes - 0.01).panel == "c"


def test_a_clock_alone_wakes_every_minute_and_stays():
    rules = Rules(world(clock("c"), clock=True))
    before = rules.state
    woke = []
    while rules.seconds < 180:
        woke.append(rules.until(rules.wakes).seconds)
    assert {60, 120, 180} <= set(woke)
    assert rules.scene == before.scene


def test_other_panels_do_not_wake_with_the_minute():
    wall = NOON.replace(second=50)
    assert Rules(world(statement("a"), clock("c"), clock=True), wall).wakes == pytest.approx(9.0)


# --- pause -------------------------------------------------------------------------------------------------


def test_pause_holds_a_panel_for_a_minute_and_then_it_goes_on_where_it_was():
    rules = Rules(world()).until(5.0).do(ev.PauseToggled())
    assert rules.scene == Loop("a", since=-HANDOVER, rested=False, paused_at=5.0)
    assert rules.until(64.9).scene == Loop("a", since=-HANDOVER, rested=False, paused_at=5.0)
    assert rules.until(65.0).scene == Loop("a", since=60.0 - HANDOVER, rested=False)
    assert rules.until(68.9).panel == "a"
    assert rules.until(69.1).panel == "b"


def test_go_on_ends_a_pause():
    rules = Rules(world()).until(5.0).do(ev.PauseToggled()).until(25.0).do(ev.PauseToggled())
    assert rules.scene == Loop("a", since=pytest.approx(20.0 - HANDOVER), rested=False)
    assert rules.until(28.9).panel == "a"
    assert rules.until(29.1).panel == "b"


def test_a_pause_lasts_as_long_as_the_site_says():
    rules = Rules(world(timings=Timings.validated(pause_s=20))).do(ev.PauseToggled())
    assert rules.until(19.9).scene.paused_at == 0.0
    assert rules.until(20.1).scene.paused_at is None


def test_a_touch_leaves_a_pause_alone_unless_it_opens_something():
    rules = Rules(world()).do(ev.PauseToggled(), ev.Touched())
    assert rules.scene.paused_at == 0.0
    assert isinstance(rules.do(ev.PanelTouched("a")).scene, Visit)


# --- a new world -------------------------------------------------------------------------------------------


def test_a_new_world_leaves_the_panel_where_it_is():
    rules = Rules(world()).until(14.0)
    before = rules.scene
    assert rules.do(ev.WorldChanged(without(rules.world, "d"))).scene == before


def test_without_its_panel_the_loop_begins_again():
    rules = Rules(world()).until(14.0)
    assert rules.do(ev.WorldChanged(without(rules.world, "b"))).scene == Loop("a", 14.0, rested=False)


def test_a_new_site_shows_its_numbers_at_once():
    rules = Rules(world())
    emergency = Emergency.validated(
        number="112", answered_by=("police",), confirmed_on=NOON.date(), confirmed_by="desk-team"
    )
    rules.do(ev.WorldChanged(world(emergency=emergency)))
    assert rules.state.house.available.emergency == emergency


@pytest.mark.parametrize("touched", [False, True])
def test_a_language_that_the_new_world_has_not_is_not_kept(touched):
    rules = Rules(world(loop_languages=("fr",)))
    if touched:
        rules.do(ev.ExploreTouched())
    rules.do(ev.WorldChanged(world(languages=("en",), loop_languages=("en",))))
    assert rules.state.language == "en"
    assert rules.do(ev.StartedAgain()).wait(0).state.house.language == "en"


def test_the_site_of_a_world_may_know_no_topic():
    rules = Rules(world(topics=(topic("roads"),)))
    assert rules.do(ev.PanelTouched("d")).visit.place == Topics()
    assert isinstance(rules.world.site, Site)
