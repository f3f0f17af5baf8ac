"""Talks in real windows, and screens that get keys."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from kiosk.app.talk.console_window import Console
from kiosk.core.state import events as ev
from kiosk.loading.sources import DEMO_SITE, Sources
from tests.qml.listening import Listener
from tests.qml.stages import Stage


@pytest.fixture
def consoles(kept):
    """consoles(stage) loads the stage and shows a console beside it; both end with the test."""
    kept.end()
    made = []

    def make(stage, size=(1280, 720), **parts):
        stage.kiosk.load()
        console = Console(stage.kiosk, **parts)
        console.window.setGeometry(0, 0, *size)
        console.window.show()
        stage.consoles.append(console)
        made.append((stage, console))
        return stage, console

    yield make
    for stage, console in made:
        stage.consoles.remove(console)
        console.end()
        stage.end()


@pytest.fixture
def talk(consoles):
    """talk(language, programme) gives a stage that presents, its console beside it."""

    def make(language="en", programme="talk-25", size=(1920, 1080)):
        sources = Sources(DEMO_SITE, language=language, demo=True, mode="present")
        stage, console = consoles(Stage(language, size, sources))
        if programme:
            console.view.begin(programme)
        stage.settle()
        return stage, console

    return make


@pytest.fixture
def with_keys(used_kiosk):
    """with_keys(name) is that screen with the focus of the keys."""

    def make(name, language="en", size=(1920, 1080), step=0):
        stage = used_kiosk(language, size).go(name, step)
        stage.window.requestActivate()
        QTest.qWaitForWindowActive(stage.window)
        stage.settle()
        return stage

    return make


@pytest.fixture
def hears(kiosk):
    """hears(screen, language, size, step) is a stage there whose site reads aloud, and ears for it.

    It is a new one: what somebody heard outlives ``go()``.
    """
    made = []

    def make(screen="statement", language="en", size=(1920, 1080), step=0):
        stage = kiosk(language, size).go(screen, step)
        site = stage.store.world.site
        site = replace(site, speech=replace(site.speech, read_aloud=True))
        stage.do(ev.WorldChanged(replace(stage.store.world, site=site)))
        stage.window.requestActivate()
        QTest.qWaitForWindowActive(stage.window)
        made.append(Listener(stage).offer("en", "fr", "ar"))
        stage.settle()
        return stage, made[-1]

    yield make
    for each in made:
        each.end()
