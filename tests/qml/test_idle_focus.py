"""The idle card and the focus of the keys: a ring shows what Return does, and the page has its ring again."""

import pytest
from PySide6.QtCore import Qt

from kiosk.core.state.scenes.visit import Visit

IDLE_S = 200.0


def rung(stage):
    """The names of the controls with a ring."""
    return [item.objectName() for item in stage.controls() if item.property("visualFocus")]


def idle(stage):
    """Until the card has come."""
    while stage.scene.idle_card_at is None:
        stage.wake()
    stage.settle()
    return stage


@pytest.fixture
def page(with_keys):
    return with_keys("topic")


def test_who_uses_keys_sees_at_once_what_return_does(page):
    page.key(Qt.Key.Key_Tab)
    left = rung(page)
    assert len(left) == 1
    assert rung(idle(page)) == ["continue"]
    page.key(Qt.Key.Key_Return)
    assert isinstance(page.scene, Visit) and page.scene.idle_card_at is None
    assert rung(page) == left


def test_a_ring_that_was_there_is_there_on_the_card_though_a_finger_came_last(page):
    page.key(Qt.Key.Key_Tab)
    page.tap(page.find("title"))
    assert rung(page)
    assert rung(idle(page)) == ["continue"]


def test_who_touched_sees_no_ring_and_the_first_key_shows_where_it_is(page):
    page.tap(page.find("field") if page.all("field") else page.find("title"))
    assert rung(idle(page)) == []
    page.key(Qt.Key.Key_Tab)
    assert rung(page) == ["continue"]
    page.key(Qt.Key.Key_Tab)
    assert rung(page) == ["startAgain"]
    page.key(Qt.Key.Key_Backtab)
    page.key(Qt.Key.Key_Return)
    assert isinstance(page.scene, Visit) and page.scene.idle_card_at is None
