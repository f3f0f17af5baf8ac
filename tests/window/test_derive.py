"""From State and World to the scene and what every part of the window asks for; no Qt object is made."""

from dataclasses import replace

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.world import Unsaid
from kiosk.loading.world import language_of
from kiosk.window.base.enums import Scene
from kiosk.window.derive import derive
from kiosk.window.loop.view import PanelProps, RouteProps
from kiosk.window.props import Props
from kiosk.window.visit.idle_card_view import IdleCardProps
from kiosk.window.visit.visit_props import VisitProps
from tests.fakes import (
    Rules,
    moment,
    statement,
    unvisited,
    world,
)
from tests.window.derived import AROUND, props


def test_before_anything_is_read_there_is_no_more_than_the_window_itself():
    state = unvisited(Starting(0.0), "fr")
    shown = derive(state, None, language_of, moment(), AROUND)
    assert shown == Props(replace(shown.window, scene=Scene.Kind.Starting))
    assert (shown.window.language, shown.window.has_loop, shown.window.touch) == ("fr", False, True)


def test_out_of_order_shows_no_panel_and_no_visit():
    rules = Rules(world())
    rules.do(ev.LoadFailed(OutOfOrderReason.CONTENT, rules.state.house.available))
    shown = props(rules)
    assert (shown.window.scene, shown.window.has_loop) == (Scene.Kind.OutOfOrder, False)
    assert (shown.panel, shown.visit, shown.idle_card) == (PanelProps(), VisitProps(), IdleCardProps())


def test_the_loop_shows_a_panel_and_no_visit():
    shown = props(Rules(world()))
    assert (shown.window.scene, shown.window.has_loop) == (Scene.Kind.Loop, True)
    assert shown.panel.content["fields"]["panelId"] == "a"
    assert (shown.visit, shown.idle_card) == (VisitProps(), IdleCardProps())


def test_below_a_visit_the_panel_waits_at_rest_where_it_began():
    rules = Rules(world()).until(13.0).do(ev.ExploreTouched())
    shown = props(rules)
    assert (shown.window.scene, shown.window.has_loop) == (Scene.Kind.Visit, True)
    assert (shown.panel.content["fields"]["panelId"], shown.panel.rested) == ("b", True)
    assert (shown.route.stop, shown.route.progress, shown.route.paused) == (1, 0.0, True)


def test_below_a_visit_there_may_be_nothing_that_plays():
    silent = replace(world(statement("a")), unsaid={"fr": Unsaid(frozenset({"a"}))})
    shown = props(Rules(silent).do(ev.ExploreTouched(), ev.LanguageChosen("fr")))
    assert (shown.window.scene, shown.panel, shown.route) == (Scene.Kind.Visit, PanelProps(), RouteProps())


@pytest.mark.parametrize(
    ("language", "script", "letter", "right_to_left"),
    [("en", "latin", "A", False), ("fr", "latin", "A", False), ("ar-XB", "arabic", "ع", True)],
)
def test_the_window_follows_the_language(language, script, letter, right_to_left):
    window = props(Rules(world()).do(ev.LanguageChosen(language))).window
    assert (window.language, window.script, window.letter, window.right_to_left) == (
        language,
        script,
        letter,
        right_to_left,
    )


def test_the_window_follows_the_tools():
    rules = Rules(world()).do(ev.ExploreTouched())
    assert [props(rules).window.size_word] == ["Text size"]
    rules.do(ev.TextSizeChosen(larger=True), ev.ContrastToggled())
    window = props(rules).window
    assert (window.text_step, window.high_contrast) == (1, True)
    assert window.size_word.replace("\u00a0", "") == "Text 130%"


@pytest.mark.parametrize(("mode", "touch"), [("kiosk", True), ("loop", False)])
def test_an_office_loop_has_no_touch(mode, touch):
    assert props(Rules(world(mode=mode))).window.touch is touch


def test_a_site_can_ask_for_little_motion():
    assert props(Rules(world(reduced_motion=True))).window.reduced_motion
