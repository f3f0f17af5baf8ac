"""Garbage is collected by the thread that owns the windows: elsewhere Qt's objects must not die."""

import gc
import threading
import weakref

import pytest

from kiosk.app.talk.console_window import Console
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.machine.start import garbage
from tests.qml.stages import Stage


class Cycle:
    def __init__(self):
        self.itself = self


@pytest.fixture
def threads():
    """Where garbage was collected, while Python wants to do it as often as it can."""
    found = []

    def note(phase, _):
        if phase == "start":
            found.append(threading.get_native_id())

    before = gc.get_threshold()
    gc.callbacks.append(note)
    gc.set_threshold(1, 1, 1)
    yield found
    gc.set_threshold(*before)
    gc.callbacks.remove(note)


@pytest.mark.slow
def test_none_is_collected_where_qt_reads_qml(qapp, threads):
    stage = Stage(sources=Sources(DEMO_SITE, demo=True, mode="present"))
    stage.kiosk.load()
    console = Console(stage.kiosk)
    console.window.show()
    stage.do(te.TalkBegun("talk-25", "en"), te.TalkStepped())
    assert set(threads) <= {threading.get_native_id()}
    console.end()
    stage.end()


@pytest.mark.slow
def test_what_is_left_over_goes_as_the_talk_goes_on(kiosk):
    stage = kiosk().go("topics")
    assert not gc.isenabled()
    cycles = [Cycle() for _ in range(5000)]
    left = weakref.ref(cycles[0])
    del cycles
    stage.do(ev.BackPressed(), ev.ExploreTouched())
    assert left() is None


def test_a_little_is_not_worth_a_look():
    gc.collect()
    gc.disable()
    left = weakref.ref(Cycle())
    garbage.collect()
    assert left() is not None
    gc.collect()
    assert left() is None


def test_what_a_start_has_made_is_looked_through_no_more():
    before, kept = gc.get_freeze_count(), [Cycle() for _ in range(1000)]
    garbage.keep_what_is_there()
    assert gc.get_freeze_count() >= before + len(kept)
