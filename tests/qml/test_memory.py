"""Once every screen was seen in every language and text size, visits take no more memory."""

import ctypes
import gc
import random

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.state import TEXT_STEPS
from tests.qml.stages import Stage

LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
SCREENS = (
    *("statement", "topics", "topic", "offer", "offer-all-true", "quiz", "quiz-answered", "languages"),
    *("advice", "advice-desk-only", "advice-desk-closed", "advice-bare", "idle"),
)
FILLING, VISITS = 900, 300
"""Visits at random find the last corners; then come those that count."""

GROWS = 256 * 1024
"""Bytes; a visit that keeps anything for good keeps more in so many."""


class Mallinfo2(ctypes.Structure):
    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


def used(stage):
    """Bytes in use of the heap of C, when all that is garbage has gone."""
    for _ in range(3):
        gc.collect()
        stage.kiosk.engine.collectGarbage()
        stage.settle()
    library = ctypes.CDLL(None)
    library.mallinfo2.restype = Mallinfo2
    return library.mallinfo2().uordblks


def see_everything(stage):
    for tag in LANGUAGES:
        for step in range(TEXT_STEPS):
            for name in SCREENS:
                stage.go(name).do(ev.LanguageChosen(tag))
                for _ in range(step):
                    stage.do(ev.TextSizeChosen(True))
                stage.window.grabWindow()
                leave(stage)


def visit(stage, chance):
    for _ in range(chance.randrange(1, 9)):
        stage.tap((chance.randrange(1920), chance.randrange(1080)))
        stage.window.grabWindow()
    leave(stage)


def leave(stage):
    stage.do(ev.StartedAgain()).wait(6)
    stage.window.grabWindow()


@pytest.mark.soak
def test_visits_take_no_memory_once_everything_was_seen(qapp):
    stage = Stage(beside=LANGUAGES[1:])
    # Twice: Qt forgets what it knows of fonts each time that a family comes.
    for _ in range(2):
        see_everything(stage)
    chance = random.Random(5)
    for _ in range(FILLING):
        visit(stage, chance)
    before = used(stage)
    for _ in range(VISITS):
        visit(stage, chance)
    grown = used(stage) - before
    stage.end()
    print(f"{VISITS} visits took {grown / 1024:+.0f} kB of {before / 2**20:.0f} MB")
    assert grown < GROWS
