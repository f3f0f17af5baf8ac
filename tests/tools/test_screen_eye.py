"""What `make boot-screen` tells apart on a screen, and how it counts the time for which it saw it."""

import re
from types import SimpleNamespace

import pytest
from PIL import Image, ImageChops, ImageDraw

from tools.screen_machine.cases import CASES
from tools.screen_machine.eye import BLACK, LOOP, OTHER, OUT_OF_ORDER, TEXT, Eye, Seen
from tools.screen_machine.watch import Sighting, Watch
from tools.shared import ROOT

SIZE = 640, 400


def drawn(field, *boxes):
    picture = Image.new("RGB", SIZE, field)
    pen = ImageDraw.Draw(picture)
    for box in boxes:
        pen.rectangle(box, fill="#f8f0e4")
    return picture


PASSPORT = drawn("#302c6c", (40, 60, 300, 110), (400, 80, 560, 300))
OFFER = drawn("#123a5c", (40, 90, 260, 150), (380, 60, 520, 320))
BELOW = drawn("#3d3d10", (60, 120, 330, 200)).crop((0, 20, 640, 380))
EYE = Eye({"passport": PASSPORT, "offer": OFFER}, BELOW)


def test_a_panel_is_known_with_the_shift_against_burn_in():
    seen = EYE.sees(ImageChops.offset(OFFER, 5, -4))
    assert (seen.what, seen.panel) == (LOOP, "offer") and seen.off < 1


def test_a_panel_of_fine_things_is_known_wherever_the_shift_has_moved_it():
    fine = drawn("#123a5c", *((x, 40, x + 7, 360) for x in range(40, 600, 16)))
    seen = Eye({"fine": fine}, BELOW).sees(ImageChops.offset(fine, 8, 4))
    assert (seen.what, seen.panel) == (LOOP, "fine") and seen.off < 1


def test_a_panel_with_a_ring_and_the_same_without_one_are_two():
    ringed = OFFER.copy()
    ImageDraw.Draw(ringed).rectangle((8, 8, 631, 320), outline="#f6b73c", width=4)
    rings = Eye({"offer": ringed})
    assert rings.sees(ImageChops.offset(ringed, -6, 2)).what == LOOP
    assert rings.sees(OFFER).what == OTHER == EYE.sees(ringed).what


@pytest.mark.parametrize(
    ("picture", "what"),
    [
        (drawn("black"), BLACK),
        (drawn("black", (320, 200, 325, 208)), BLACK),
        (drawn("black", *((10, y, 300, y + 6) for y in range(10, 90, 16))), TEXT),
        (drawn("#3d3d10", (60, 120, 330, 200)), OUT_OF_ORDER),
        (drawn("#f8f0e4", (0, 0, 200, 400)), OTHER),
        (drawn("#152838", *((10, y, 300, y + 6) for y in range(10, 90, 16))), OTHER),
        (Image.blend(PASSPORT, OFFER, 0.5), OTHER),
        (PASSPORT.resize((320, 200)), OTHER),
    ],
    ids=[
        "black",
        "a cursor",
        "boot text",
        "out of order, in a field",
        "a page",
        "an idle card",
        "between panels",
        "small",
    ],
)
def test_nothing_else_is_taken_for_the_loop(picture, what):
    assert EYE.sees(picture).what == what


def test_the_longest_stretch_is_one_without_a_break(tmp_path):
    watch = Watch(SimpleNamespace(), EYE, tmp_path)
    for at, what in ((0, BLACK), (4, TEXT), (5, BLACK), (11, OUT_OF_ORDER), (12, LOOP), (20, LOOP)):
        watch.sightings.append(Sighting(float(at), Seen(what)))
    assert watch.longest(BLACK) == 6
    assert (watch.first(LOOP), watch.first(OTHER)) == (12, None)
    assert watch.told() == "black 4 s, text 1 s, black 6 s, out of order 1 s, loop 8 s"


def test_each_case_has_a_row_of_what_was_seen():
    page = (ROOT / "docs/why/reliability.md").read_text("utf-8")
    section = page.partition("\n## A whole machine with a screen\n")[2].partition("\n## ")[0]
    cells = re.findall(r"(?m)^\|[^|]+\|([^|]+)\|", section)
    rows = {name for cell in cells for name in re.findall("`([^`]+)`", cell)}
    assert rows == {"story", "arm64", *CASES}
