"""A line drawing of a site's own in a real window: line and light are painted, and follow a change."""

from dataclasses import replace

import pytest

from kiosk.content.design import load_design
from kiosk.core.state import events as ev
from kiosk.loading.files import drawings_in
from kiosk.staging.complaints import complaints
from tests.drawings import CUP, draw

HANDLE = (374.5, 272)
"""The middle of the handle of the cup, on the board."""


def with_drawing(world, content):
    """The world where each statement has the drawing."""
    panels = tuple(
        replace(panel, motif="cup") if panel.kind == "statement" else panel for panel in world.deck.panels
    )
    drawings = drawings_in(["program", content]).drawings
    return replace(world, deck=replace(world.deck, panels=panels), drawings=drawings)


def at(stage, x, y, mirrored=False):
    """The colour of the window at a place of the board."""
    motif = stage.find("motif")
    k, across = motif.property("size") / 480, motif.property("motifX")
    width = stage.window.width()
    if stage.visitor.rightToLeft:
        across = width - across - (x * k if mirrored else motif.property("size") - x * k)
    else:
        across += x * k
    down = motif.property("axis") + (y - 300) * k
    return stage.window.grabWindow().pixelColor(round(across), round(down)).name().upper()


def shown(stage, tmp_path):
    stage.world = with_drawing(stage.world, tmp_path)
    stage.go("statement")
    panel = stage.visitor.panel.content["fields"]
    assert panel["motif"] == "cup"
    return load_design().looks.fields[panel["field"]]


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280), (1280, 1024)])
@pytest.mark.slow
def test_its_line_and_its_light_are_painted(kiosk, tmp_path, size):
    draw(tmp_path)
    stage = kiosk(size=size)
    colours = shown(stage, tmp_path)
    assert at(stage, *HANDLE) == colours.text
    assert at(stage, 235, 170) == colours.light
    assert at(stage, 235, 320) == colours.fill
    assert not complaints(stage.window)


@pytest.mark.parametrize("mirror", ["auto", "never"])
def test_it_is_mirrored_where_its_site_says_so(kiosk, tmp_path, mirror):
    draw(tmp_path, more=f'mirror = "{mirror}"\n')
    stage = kiosk("ar", size=(1280, 720))
    colours = shown(stage, tmp_path)
    assert at(stage, *HANDLE, mirrored=mirror == "auto") == colours.text
    assert at(stage, *HANDLE, mirrored=mirror == "never") == colours.fill


def test_a_drawing_that_is_changes_is_drawn_again(kiosk, tmp_path):
    draw(tmp_path)
    stage = kiosk(size=(1280, 720))
    colours = shown(stage, tmp_path)
    draw(tmp_path / "other", line=CUP.replace("396", "360"))
    stage.do(ev.WorldChanged(with_drawing(stage.store.world, tmp_path / "other")))
    assert at(stage, *HANDLE) == colours.fill


def test_a_faulty_drawing_leaves_no_panel_without_one(kiosk, tmp_path):
    draw(tmp_path, line="M0 300H480")
    stage = kiosk(size=(1280, 720))
    colours = shown(stage, tmp_path)
    # The arc of the morning.
    assert at(stage, 240, 250) == colours.light


def test_a_link_to_its_topic_has_its_icon(kiosk, tmp_path):
    draw(tmp_path, more='icon = "friend"\n')
    stage = kiosk(size=(1280, 720))
    drawings = drawings_in(["program", tmp_path]).drawings
    topics = tuple(
        replace(topic, pages=tuple(replace(p, motif="cup") for p in topic.pages))
        for topic in stage.world.deck.topics
    )
    stage.world = replace(stage.world, deck=replace(stage.world.deck, topics=topics), drawings=drawings)
    stage.go("topic")
    links = stage.visitor.page.links
    assert {link["symbol"] for link in links} == {load_design().icons["friend"].glyph}
