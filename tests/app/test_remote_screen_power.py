"""A screen goes dark, and is lit, as somebody has asked from afar; nobody's visit ends by it."""

import pytest

from kiosk.app.remote_screen_power import AskedScreen
from kiosk.base.services.remote_request_files import SCREEN, request_screen
from kiosk.core.dark.rules import AWAKE
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from kiosk.machine.disk_thread import at_once


@pytest.fixture
def asked(stage, tmp_path, qtbot):
    """asked(on) waits until the kiosk has heard it."""
    stage.kiosk.load()
    follower = AskedScreen(stage.kiosk, tmp_path, at_once)

    def ask(on):
        with qtbot.waitSignal(follower._asked, timeout=10_000):
            request_screen(tmp_path, on)

    return ask


@pytest.mark.slow
def test_it_goes_dark_and_is_lit_again(stage, asked, tmp_path):
    stage.clock.advance(600)
    asked(on=False)
    assert isinstance(stage.kiosk.store.state.scene, Dark)
    assert not (tmp_path / SCREEN).exists()
    asked(on=True)
    assert isinstance(stage.kiosk.store.state.scene, Loop)


@pytest.mark.slow
def test_a_visit_goes_on_to_its_end(stage, asked):
    store = stage.kiosk.store
    store.dispatch(ev.ExploreTouched())
    before = store.state.visitor
    asked(on=False)
    assert isinstance(store.state.scene, Visit) and store.state.visitor == before
    store.dispatch(ev.StartedAgain())
    stage.clock.advance(AWAKE + 400)
    store.dispatch(ev.Ticked())
    assert isinstance(store.state.scene, Dark)


def test_what_was_asked_while_no_window_ran_counts_once(stage, tmp_path):
    stage.kiosk.load()
    stage.clock.advance(600)
    request_screen(tmp_path, on=False)
    AskedScreen(stage.kiosk, tmp_path, at_once)
    assert isinstance(stage.kiosk.store.state.scene, Dark)
    assert not (tmp_path / SCREEN).exists()
