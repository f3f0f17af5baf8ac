"""The real window under the hands of somebody who wants more than to read."""

import logging
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest

from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.visit import Visit
from kiosk.machine import logs

Key, Modifier = Qt.Key, Qt.KeyboardModifier
SCREENS = [
    "statement",
    "topics",
    "topic",
    "offer",
    "quiz-answered",
    "languages",
    "advice",
    "idle",
    "pin",
    "staff",
]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.sample(2)
def test_nothing_that_is_dragged_in_or_composed_is_taken(used_kiosk, screen):
    stage = used_kiosk().go(screen)
    before, picture = stage.state, stage.picture()
    data = QMimeData()
    data.setUrls([QUrl("file:///etc/passwd")])
    at, actions, plain = QPointF(900, 500), Qt.DropAction.CopyAction, Modifier.NoModifier
    enter = QDragEnterEvent(at, actions, data, Qt.MouseButton.LeftButton, plain)
    drop = QDropEvent(at, actions, data, Qt.MouseButton.LeftButton, plain)
    composed = QInputMethodEvent("ni", [])
    for event in (enter, drop, composed):
        event.ignore()
        QCoreApplication.sendEvent(stage.window, event)
        assert not event.isAccepted()
    stage.settle()
    assert stage.state == before
    assert stage.picture() == picture


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.sample(2)
def test_nothing_is_copied_and_nothing_is_pasted(used_kiosk, screen):
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    stage = used_kiosk().go(screen)
    stage.window.requestActivate()
    QTest.qWaitForWindowActive(stage.window)
    for key in (Key.Key_A, Key.Key_C, Key.Key_X, Key.Key_Insert):
        stage.key(key, Modifier.ControlModifier)
    assert clipboard.text() == ""
    assert not clipboard.supportsSelection() or clipboard.text(QClipboard.Mode.Selection) == ""
    before = stage.state
    clipboard.setText("pasted")
    for key, modifiers in [(Key.Key_V, Modifier.ControlModifier), (Key.Key_Insert, Modifier.ShiftModifier)]:
        stage.key(key, modifiers)
    assert stage.state == before
    assert not any("pasted" in words for words in stage.words())
    clipboard.clear()


@pytest.mark.parametrize("screen", ["statement", "topic"])
def test_a_finger_that_stays_opens_no_menu(used_kiosk, screen):
    stage = used_kiosk().go(screen)
    stage.press((500, 300))
    stage.wait(5.0)
    assert QGuiApplication.topLevelWindows() == [stage.window]
    assert type(stage.scene) is (Loop if screen == "statement" else Visit)
    stage.move((900, 900))
    stage.release((900, 900))


def test_a_hundred_touches_in_a_second_change_the_language_four_times_at_most(used_kiosk):
    stage = used_kiosk("en", (1080, 1920)).go("statement")
    changes, language = 0, stage.state.language
    for _ in range(100):
        chip = next(item for item in stage.items() if item.objectName().startswith("chip-"))
        stage.press(chip)
        stage.release(chip)
        stage.clock.advance(0.01)
        changes += stage.state.language != language
        language = stage.state.language
    assert isinstance(stage.scene, Loop)
    assert changes == 4


def test_nothing_that_a_visitor_does_is_logged(used_kiosk, caplog, qtlog):
    caplog.set_level(logging.DEBUG)
    stage = used_kiosk().go("statement")
    caplog.clear()
    heard = len(qtlog.records)
    stage.tap((500, 300))
    assert isinstance(stage.scene, Visit)
    for name in ("contrast", "advicePill", "back", "language", "allTopics"):
        for item in stage.all(name):
            stage.tap(item)
    stage.key(Key.Key_Tab).key(Key.Key_Return).key(Key.Key_F11)
    stage.wait(timedelta(minutes=4).total_seconds())
    assert isinstance(stage.scene, Loop)
    assert caplog.records == []
    assert len(qtlog.records) == heard


@pytest.mark.parametrize("name", logs.TELLING)
@pytest.mark.parametrize(
    ("visits", "level", "written"),
    [
        (False, logging.WARNING, True),
        (True, logging.WARNING, False),
        (True, logging.ERROR, True),
    ],
)
def test_what_is_said_of_a_page_is_written_only_while_nobody_visits(
    caplog, log_warnings, visits, level, written, name
):
    logs.drop_messages_about_visits(lambda: visits)
    logging.getLogger(name).log(level, "a font has no letters of some script")
    for each in logs.TELLING:
        logging.getLogger(each).filters.clear()
    assert bool(log_warnings()) is written


def test_nothing_that_staff_type_is_logged_and_nothing_of_it_is_left(used_kiosk, caplog, qtlog):
    caplog.set_level(logging.DEBUG)
    stage = used_kiosk().go("statement")
    caplog.clear()
    heard = len(qtlog.records)
    stage.do(se.PlatePressed()).wait(5.0)
    assert isinstance(stage.scene, PinPad)
    for digit in "802751":
        stage.tap(stage.find(f"key-{digit}"))
    stage.key(Key.Key_9).tap(stage.find("enter"))
    stage.do(se.PinChecked(stage.scene.asked, right=True))
    assert isinstance(stage.scene, StaffPage)
    stage.do(ev.StartedAgain())
    assert isinstance(stage.scene, Loop)
    assert "802751" not in str(stage.state)
    assert caplog.records == []
    assert len(qtlog.records) == heard


def test_closing_is_refused_by_all_roads(used_kiosk):
    stage = used_kiosk().go("topic")
    stage.window.setProperty("closable", False)
    for close in (
        stage.window.close,
        lambda: QCoreApplication.sendEvent(stage.window, QEvent(QEvent.Type.Close)),
    ):
        close()
        stage.settle()
        assert stage.window.isVisible()
    stage.key(Key.Key_F4, Modifier.AltModifier)
    assert stage.window.isVisible()
    stage.window.setProperty("closable", True)
