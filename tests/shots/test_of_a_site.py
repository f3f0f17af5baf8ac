"""Pictures of the screens in the colours, and with the plate, of somebody's site."""

import pytest
from PySide6.QtGui import QImage

from kiosk.commands.shots import start_picture, take
from kiosk.content.site.looks import palettes
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
from kiosk.staging.named_screens import SCREENS
from kiosk.staging.screen import MOMENT
from tests.drawings import draw
from tests.pixels import colours_in

SIZE = (640, 360)
STATEMENT = [screen for screen in SCREENS if screen.name == "statement"]


@pytest.mark.slow
def test_screens_and_start_picture_have_the_looks_of_the_site(qapp, tmp_path):
    site = tmp_path / "site.toml"
    site.write_text(DEMO_SITE.read_text("utf-8") + '\n[looks]\npalette = "dusk"\nplate = "wide"\n', "utf-8")
    like = load_world(Sources(site, demo=True), MOMENT).world
    dusk, usual = palettes()["dusk"], palettes()["journey"]
    (shot,) = take(STATEMENT, "en", SIZE, like=like)
    assert shot.complaints == []
    assert {dusk["river"], dusk["amber"]} <= colours_in(shot.picture)
    assert not {usual["river"], usual["amber"]} & colours_in(shot.picture)
    start_picture(SIZE, tmp_path, like)
    (start,) = tmp_path.glob("start-picture-*.png")
    assert dusk["amber"] in colours_in(QImage(str(start)))


@pytest.mark.slow
def test_a_drawing_of_the_site_is_painted_where_drawings_are(qapp, tmp_path):
    (tmp_path / "site.toml").write_text(DEMO_SITE.read_text("utf-8"), "utf-8")
    draw(tmp_path / "content")
    like = load_world(Sources(tmp_path / "site.toml", demo=True), MOMENT).world
    screens = [screen for screen in SCREENS if screen.name in {"statement", "topics"}]
    (statement, tiles) = take(screens, "en", SIZE, like=like, motif="cup")
    assert statement.name == "drawing-cup-statement-640x360-en-100"
    assert statement.complaints == tiles.complaints == []
    (usual, *_) = take(screens, "en", SIZE, like=like)
    assert usual.picture != statement.picture
