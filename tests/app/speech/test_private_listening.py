"""A headset at a real sound server, a real voice and the real window: from the plug to the fresh loop."""

import shutil
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.app.speech.reading_aloud import ReadingAloud
from kiosk.core.speech.private_listening import GONE_S
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Topics, Visit
from kiosk.machine.disk_thread import at_once
from tests.app.speech.conftest import a_world
from tests.busy import in_time
from tests.machine.private_sound import AT_ONCE_MS, PrivateSound

pytestmark = [
    pytest.mark.access,
    pytest.mark.skipif(not shutil.which("pulseaudio"), reason="there is no pulseaudio to try it with"),
    pytest.mark.skipif(not shutil.which("espeak-ng"), reason="there is no voice to try it with"),
]
PATIENCE_MS = 10_000


@pytest.fixture
def server(tmp_path, monkeypatch):
    server = PrivateSound(tmp_path, monkeypatch)
    server.begin()
    yield server
    server.end()


@pytest.fixture
def stage(server, kiosk, tmp_path):
    """A loop that reads aloud."""
    stage = kiosk().go("statement")
    world = replace(stage.store.world, site=a_world(()).site)
    stage.do(ev.WorldChanged(world))
    presence = stage.kiosk.touch_filter.presence
    parts = (stage.store, stage.visitor, stage.window, stage.kiosk.language_of, at_once, presence)
    aloud = ReadingAloud(*parts)
    aloud.want(world, tmp_path)
    yield stage
    aloud.end()


def test_from_the_plug_to_a_fresh_loop(qtbot, server, stage):
    qtbot.waitUntil(server.is_watched, timeout=PATIENCE_MS)
    assert isinstance(stage.scene, Loop)
    module = server.plug()
    qtbot.waitUntil(server.plays, timeout=PATIENCE_MS)
    assert isinstance(stage.scene, Loop), "the panel is heard first"
    stage.key(Qt.Key.Key_Down)
    assert isinstance(stage.scene, Visit)
    assert stage.scene.place == Topics()
    qtbot.waitUntil(server.plays, timeout=PATIENCE_MS)
    server.unplug(module)
    begun = time.monotonic()
    qtbot.waitUntil(lambda: not stage.state.visitor.speech.reads, timeout=PATIENCE_MS)
    assert (time.monotonic() - begun) * 1000 < in_time(AT_ONCE_MS)
    qtbot.waitUntil(lambda: not server.plays(), timeout=PATIENCE_MS)
    assert stage.scene.place == Topics()
    stage.wait(GONE_S + 1)
    assert isinstance(stage.scene, Loop)
