"""A touch is answered in two frames: the first one has the way out, the second one all the rest."""

from dataclasses import replace

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.core.site.mount import Mount
from kiosk.core.state import events as ev


@pytest.fixture
def stage(kiosk):
    return kiosk().go("statement").at_visitors_pace()


def open_page(stage):
    """The touch alone: nothing is painted yet."""
    stage.store.dispatch(ev.PanelTouched(stage.scene.panel))
    return stage


def test_start_again_stands_before_anything_is_painted(stage):
    open_page(stage)
    assert stage.find("startAgain").isEnabled()
    assert stage.all("toolbar") == []
    assert stage.window.findChild(QQuickItem, "text") is None


@pytest.mark.slow
def test_the_frame_after_has_tools_and_text(stage, qtbot):
    open_page(stage)
    qtbot.waitUntil(lambda: stage.window.findChild(QQuickItem, "text") is not None)
    assert stage.find("toolbar")
    assert stage.find("startAgain").isEnabled()


def test_a_start_again_that_has_to_be_within_reach_is_there_at_once_too(stage):
    high = replace(stage.world.site, mount=Mount.validated(diagonal_inches=43, top_edge_m=2.0))
    stage.do(ev.WorldChanged(replace(stage.world, site=high)))
    open_page(stage)
    assert stage.find("startAgainTool").isEnabled()


def test_the_page_has_the_field_and_the_motif_before_anything_is_painted(stage):
    open_page(stage)
    assert stage.window.findChild(QQuickItem, "title") is None
    field = next(item for item in stage.all("column"))
    assert (field.width(), field.isVisible()) == (stage.window.width(), True)


def test_a_visit_makes_none_of_the_bar_again(stage):
    before = stage.all("chip-fr")
    open_page(stage)
    stage.do(ev.StartedAgain())
    assert before and stage.all("chip-fr") == before


def items_of(stage, name):
    waiting = [stage.window.findChild(QQuickItem, name)]
    while waiting:
        item = waiting.pop()
        yield item
        waiting += item.childItems()


def test_below_a_visit_only_what_could_have_the_focus_is_disabled(stage):
    """To disable all items would delay the first frame."""
    open_page(stage)
    loop = list(items_of(stage, "loop"))
    assert [item for item in loop if item.activeFocusOnTab()]
    assert not [item for item in loop if item.activeFocusOnTab() and item.isEnabled()]
    panel = [item for item in items_of(stage, "stage") if not item.isVisible()]
    assert len([item for item in panel if item.isEnabled()]) > len(panel) / 2


@pytest.mark.slow
def test_the_button_that_pauses_the_loop_stays_as_it_is_below_a_visit(stage):
    """The loop below rests, but nobody sees a new word for it, which would delay the first frame."""
    name = stage.find("pause").property("name")
    open_page(stage)
    assert stage.kiosk.visitor.route.paused
    assert stage.window.findChild(QQuickItem, "pause").property("name") == name


def test_tools_and_the_way_out_stay_while_contrast_changes(stage, qtbot):
    """In high contrast the ground is black, and nothing else would be there when the page begins to fade."""
    open_page(stage)
    qtbot.waitUntil(lambda: stage.window.findChild(QQuickItem, "text") is not None)
    stage.store.dispatch(ev.ContrastToggled())
    assert stage.state.visitor.high_contrast
    assert stage.find("startAgain").isEnabled()
    assert stage.find("toolbar")
    assert stage.all("text") == []
