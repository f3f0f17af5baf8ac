"""Talks in real windows, and screens that get keys."""

import pytest
from PySide6.QtTest import QTest

from kiosk.app.talk.console_window import Console
from kiosk.loading.world import DEMO_SITE, Sources
from tests.qml.stages import Stage


@pytest.fixture
def talk(qapp):
    """talk(language, programme) gives a stage that presents, its console beside it."""
    made = []

    def make(language="en", programme="talk-25", size=(1920, 1080)):
        stage = Stage(language, size, Sources(DEMO_SITE, language=language, demo=True, mode="present"))
        stage.kiosk.load()
        console = Console(stage.kiosk)
        console.window.setGeometry(0, 0, 1280, 720)
        console.window.show()
        made.append((stage, console))
        if programme:
            console.staff.begin(programme)
        stage.settle()
        return stage, console

    yield make
    for stage, console in made:
        console.end()
        stage.end()


@pytest.fixture
def with_keys(kiosk):
    """with_keys(name) is that screen with the focus of the keys."""

    def make(name, language="en", size=(1920, 1080), step=0):
        stage = kiosk(language, size).go(name, step)
        stage.window.requestActivate()
        QTest.qWaitForWindowActive(stage.window)
        stage.settle()
        return stage

    return make
