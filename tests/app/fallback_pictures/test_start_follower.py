"""What this start leaves for the next."""

from dataclasses import replace

from kiosk.app.fallback_pictures.start_follower import StartPictureFollower
from kiosk.content.files.document import Document
from kiosk.content.site.looks import looks_of
from kiosk.core.site.look_settings import LookSettings
from kiosk.core.state.events import WorldChanged
from kiosk.loading.world import load_world
from kiosk.machine.disk_thread import at_once
from kiosk.staging.screen import MOMENT


def test_the_picture_is_painted_once_the_panel_rests_and_goes_at_once(stage, sources, tmp_path):
    state = tmp_path / "state"
    loaded = load_world(sources, MOMENT).world
    next_start = StartPictureFollower(stage.kiosk, state, at_once)
    stage.do(WorldChanged(loaded))
    next_start.prepare()
    assert not state.exists()
    stage.wait(4.0)
    (picture,) = state.glob("start-640x480-*.png")
    on_the_coast, _ = looks_of(LookSettings.validated(palette="coast"), Document("site.toml", {}))
    stage.do(WorldChanged(replace(loaded, looks=on_the_coast)))
    next_start.prepare()
    stage.wait(4.0)
    (other,) = state.glob("start-640x480-*.png")
    assert other != picture
    bare = replace(loaded.site, emergency=None)
    stage.do(WorldChanged(replace(loaded, site=bare)))
    next_start.prepare()
    assert list(state.iterdir()) == []
