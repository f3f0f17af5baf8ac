"""A touch before the first frame of a screen: the glass still shows the screen before."""

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Advice, Languages, Topics
from kiosk.window.touch.first_frame import LONGEST_S


@pytest.fixture
def page(used_kiosk):
    return used_kiosk("en", (1280, 720)).go("topic")


def unpainted(page):
    """*Advice* comes over a page, and no frame of it has been painted; where *All topics* is on both."""
    at = page.point(page.find("allTopics"))
    page.store.dispatch(ev.AdviceOpened())
    return at


def test_a_screen_takes_no_touch_before_its_first_frame(page):
    at = unpainted(page)
    page.tap(at)
    assert isinstance(page.scene.side, Advice)
    page.tap(at)
    assert isinstance(page.scene.place, Topics) and page.scene.side is None


@pytest.mark.parametrize("before", ["topics", "topic", "advice"])
def test_back_stops_a_picker_of_languages_that_is_slow_to_come(used_kiosk, before):
    stage = used_kiosk("en", (1280, 720)).go(before)
    at, side = stage.point(stage.find("back")), stage.scene.side
    stage.store.dispatch(ev.LanguagesOpened())
    assert isinstance(stage.scene.side, Languages)
    stage.tap(at)
    assert stage.scene.side == side


def test_back_does_not_stop_one_that_comes_over_the_loop(used_kiosk):
    stage = used_kiosk("en", (1280, 720)).go("languages")
    at = stage.point(stage.find("back"))
    stage.go("statement")
    stage.store.dispatch(ev.LanguagesOpened())
    stage.tap(at)
    assert isinstance(stage.scene.side, Languages)


def test_start_again_counts_all_the_same(page):
    unpainted(page)
    page.tap(page.find("startAgain"))
    assert isinstance(page.scene, Loop)


def test_a_window_that_nothing_paints_takes_touches_soon(page):
    at = unpainted(page)
    page.clock.advance(LONGEST_S)
    page.tap(at)
    assert page.scene.side is None
