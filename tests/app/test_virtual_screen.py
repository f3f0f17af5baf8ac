"""Without a screen a file holds the picture: that of the last frame, also where no other frame follows."""

import pytest

from kiosk.app import virtual_screen
from kiosk.app.virtual_screen import PICTURE, VirtualScreen
from kiosk.core.kernel import events as ev


@pytest.mark.slow
def test_the_last_frame_is_kept_though_nothing_follows_it(kiosk, qtbot, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(virtual_screen, "EVERY_S", 0.3)
    stage = kiosk(size=(640, 360))
    stage.kiosk.load()
    virtual = VirtualScreen(stage.kiosk.window, stage.clock)
    stage.kiosk.window.requestUpdate()
    qtbot.waitUntil(PICTURE.is_file)
    first = PICTURE.read_bytes()
    stage.do(ev.LinkFollowed("your-rights/papers-at-work"))
    stage.settle()
    qtbot.waitUntil(lambda: PICTURE.read_bytes() != first)
    assert virtual
