"""A photograph beside a panel in a real window: drawn by a child, painted, named, credited."""

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.app.following.pinned_preview import only_at
from kiosk.loading.sources import Sources
from kiosk.loading.world import loader_of

SITE = """
organisation = "other"
name = "Example"
country = "IT"
time_zone = "Europe/Rome"
languages = ["en"]
"""
PANEL = """kind = "statement"
id = "{id}"
field = "{field}"
motif = "bus"
headline = "Our desk"
lead = "Ask there."
"""
PHOTO = """
[photo]
file = "desk.png"
alt = "A desk beside a window"
credit = "Photo: Example Studio"
people = "none"
"""
GREEN = "#30c030"


@pytest.fixture
def folder(tmp_path, log_warnings):
    (tmp_path / "content/panels").mkdir(parents=True)
    (tmp_path / "content/pictures").mkdir()
    (tmp_path / "site.toml").write_text(SITE, "utf-8")
    (tmp_path / "content/order.toml").write_text('panels = ["desk", "door"]\n', "utf-8")
    for name, field, photo in (("desk", "teal", PHOTO), ("door", "clay", "")):
        text = PANEL.format(id=name, field=field) + photo
        (tmp_path / f"content/panels/{name}.toml").write_text(text, "utf-8")
    image = QImage(1200, 800, QImage.Format.Format_RGB32)
    image.fill(QColor(GREEN))
    assert image.save(str(tmp_path / "content/pictures/desk.png"))
    return tmp_path


def content(stage):
    return stage.visitor.panel.content


def place(item):
    return item.mapRectToScene(item.boundingRect())


def of_colour(stage, colour):
    """The share of the window that is of that colour."""
    image = stage.window.grabWindow()
    points = [(x, y) for x in range(0, image.width(), 20) for y in range(0, image.height(), 20)]
    return sum(image.pixelColor(x, y) == QColor(colour) for x, y in points) / len(points)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 1024)])
@pytest.mark.slow
def test_it_is_painted_whole_with_its_credit_and_named_for_those_who_cannot_see_it(kiosk, folder, size):
    stage = kiosk("en", size, Sources(folder / "site.toml", language="en"))
    stage.kiosk.load()
    stage.settle()
    assert stage.scene.panel == "desk"
    assert content(stage)["kind"] == "picture"
    picture = stage.find("picture")
    painted = picture.property("paintedWidth") / picture.property("paintedHeight")
    assert painted == pytest.approx(1.5, abs=0.01)
    assert of_colour(stage, GREEN) > 0.08
    assert stage.find("credit").property("text") == "Photo: Example Studio"
    assert picture.property("text") == "A desk beside a window"
    over = place(picture)
    assert not any(over.intersects(place(stage.find(name))) for name in ("lead", "credit", "headline"))


@pytest.mark.slow
def test_without_a_picture_that_can_be_drawn_the_panel_has_its_drawing(kiosk, folder, log_failures):
    (folder / "content/pictures/desk.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    stage = kiosk("en", (1920, 1080), Sources(folder / "site.toml", language="en"))
    stage.kiosk.load()
    stage.settle()
    assert stage.scene.panel == "desk"
    assert content(stage)["kind"] == "statement"
    assert [text for text in log_failures() if "the drawing is shown instead" in text]


@pytest.mark.slow
def test_another_photograph_waits_until_its_panel_has_gone(kiosk, folder):
    stage = kiosk("en", (1280, 720), Sources(folder / "site.toml", language="en"))
    stage.kiosk.load()
    stage.settle()
    assert stage.scene.panel == "desk"
    before = content(stage)["fields"]["picture"]
    image = QImage(1200, 800, QImage.Format.Format_RGB32)
    image.fill(QColor("#c03030"))
    image.save(str(folder / "content/pictures/desk.png"))
    stage.kiosk.content.reload()
    stage.settle()
    assert content(stage)["fields"]["picture"] == before
    while stage.scene.panel == "desk":
        stage.wake()
    assert stage.visitor.around.photos["desk"].url != before
    while stage.scene.panel != "desk":
        stage.wake()
    stage.settle()
    assert content(stage)["fields"]["picture"] != before
    assert of_colour(stage, "#c03030") > 0.05


def test_the_photograph_of_a_panel_that_the_author_stays_at_comes_as_soon_as_it_is_drawn(kiosk, folder):
    sources, jobs = Sources(folder / "site.toml", language="en"), []
    stage = kiosk("en", (1280, 720), sources, loader=only_at(loader_of(sources), "desk"), later=jobs.append)
    stage.kiosk.load()
    stage.settle()
    assert (stage.scene.panel, content(stage)["kind"]) == ("desk", "statement")
    while jobs:
        jobs.pop()()
    stage.settle()
    assert (stage.scene.panel, content(stage)["kind"]) == ("desk", "picture")


def test_a_signature_of_tomorrow_shows_the_drawing_today(kiosk, folder):
    panel = folder / "content/panels/desk.toml"
    signed = 'people = "signed"\nsigned = { on = 2031-01-01, by = "branch-manager" }'
    panel.write_text(panel.read_text("utf-8").replace('people = "none"', signed), "utf-8")
    stage = kiosk("en", (1280, 720), Sources(folder / "site.toml", language="en"))
    stage.kiosk.load()
    stage.settle()
    assert stage.scene.panel == "desk"
    assert content(stage)["kind"] == "statement"
