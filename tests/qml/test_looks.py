"""A site's colours on the window: field, light and road's stop change, high contrast does not."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.content.design import load_design
from kiosk.content.files.document import Document
from kiosk.content.site.looks import looks_of
from kiosk.core.site.look_settings import LookSettings
from kiosk.core.state import events as ev
from kiosk.staging.complaints import complaints
from kiosk.window.drawing.start_picture import StartPicture
from tests.pixels import colours_in

NOTHING = Document("site.toml", {})
SMALL = (640, 360)


def of(**settings):
    """What a world with these settings differs by."""
    settings = LookSettings.validated(**settings)
    return {"looks": looks_of(settings, NOTHING)[0]}, settings


def dressed(world, **settings):
    changes, looks = of(**settings)
    return replace(world, **changes, site=replace(world.site, looks=looks))


def dress(stage, **settings):
    """The world of the screen is there again, in these looks."""
    return stage.do(ev.WorldChanged(dressed(stage.store.world, **settings)))


def undress(stage):
    world = stage.store.world
    site = replace(world.site, looks=LookSettings.validated())
    return stage.do(ev.WorldChanged(replace(world, looks=None, site=site)))


def seen(stage):
    return colours_in(stage.window.grabWindow())


@pytest.fixture
def coast():
    return of(palette="coast")[0]["looks"]


def test_a_palette_changes_field_light_and_stop_and_goes_again(kiosk, coast):
    stage = kiosk(size=SMALL).go("statement")
    usual, before = load_design().looks, stage.picture()
    river = usual.fields["river"]
    assert {river.fill, river.light, river.text} <= seen(stage)
    dress(stage, palette="coast")
    now = seen(stage)
    assert {coast.fields["river"].fill, coast.fields["river"].light, coast.amber, river.text} <= now
    assert not {river.fill, river.light} & now
    undress(stage)
    assert stage.picture() == before


@pytest.mark.slow
def test_each_scene_follows(kiosk, coast):
    stage = kiosk(size=SMALL)
    stage.world = dressed(stage.world, palette="coast")
    usual = load_design().looks
    own = {each.fill for name, each in usual.fields.items() if name != "ink"} | {usual.amber}
    for name in ("topics", "offer", "advice", "idle", "out-of-order", "staff"):
        now = seen(stage.go(name))
        assert not own & now, name
        assert coast.amber in now, name


@pytest.mark.slow
def test_high_contrast_is_the_same_in_every_palette(kiosk):
    stage = kiosk(size=SMALL)
    for name in ("topics", "topic", "advice"):
        stage.world = undress(stage.go(name)).store.world
        before = stage.go(name, high_contrast=True).picture()
        stage.world = dressed(stage.world, palette="savanna")
        assert stage.go(name, high_contrast=True).picture() == before, name


@pytest.mark.parametrize(
    ("language", "size"),
    [(tag, size) for tag in ("en", "ar", "fr", "am") for size in ((1920, 1080), (1080, 1920), (1280, 1024))],
)
@pytest.mark.slow
def test_a_wide_plate_takes_room_and_covers_nothing(kiosk, language, size):
    stage = kiosk(language, size)
    usual = stage.at(stage.go("statement").find("logoPlate"))
    stage.world = dressed(stage.world, plate="wide")
    for name in ("statement", "no-touch", "desk-only", "out-of-order"):
        plate = stage.at(stage.go(name).find("logoPlate"))
        assert plate[2] > 1.2 * usual[2], name
        assert complaints(stage.window) == [], name
    digits = stage.go("statement").find("stripNumber")
    assert digits.property("role") in {"strip_number", "strip_number_portrait"}


def test_a_number_that_would_be_below_the_plate_is_smaller(kiosk):
    stage = kiosk("en", (1080, 1920))
    site = stage.world.site
    line = replace(site.helplines[0], number="0800 5550199")
    site = replace(site, helplines=(line, *site.helplines[1:]))
    stage.world = dressed(replace(stage.world, site=site), plate="wide")
    stage.go("statement")
    number, plate = (stage.at(stage.find(name)) for name in ("stripNumber", "logoPlate"))
    assert number[0] + number[2] < plate[0]
    assert complaints(stage.window) == []


def test_the_start_picture_has_the_amber_and_the_plate_of_the_site(qapp, coast):
    usual, wide = (
        QImage.fromData(StartPicture(*SMALL, "555", "Example", None, *given).png())
        for given in ((), (coast, True))
    )
    assert load_design().looks.amber in colours_in(usual)
    assert coast.amber in colours_in(wide)
    assert load_design().looks.amber not in colours_in(wide)
    white = [
        sum(image.pixelColor(x, 330) == QColor("#FFFFFF") for x in range(640)) for image in (usual, wide)
    ]
    assert white[1] > 1.2 * white[0] > 0


@pytest.mark.slow
def test_the_console_and_its_slides_follow(talk, coast):
    stage, console = talk()
    usual = load_design().looks
    console.window.grabWindow()
    assert usual.amber in colours_in(console.window.grabWindow())
    dress(stage, palette="coast")
    now = colours_in(console.window.grabWindow())
    own = {each.fill for each in usual.fields.values()} - {usual.fields["ink"].fill}
    assert not (own | {usual.amber}) & now
    assert coast.amber in now
    assert {each.fill for each in coast.fields.values()} & now
