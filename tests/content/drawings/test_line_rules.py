"""The rules of line drawings: those of the program keep them, and each is broken once."""

from math import pi

import pytest

from kiosk.content.design import load_design
from kiosk.content.drawings.line_rules import DrawingFaultError, light_of, line_of
from kiosk.content.drawings.path_data import LONGEST, area_of, length_of, points_along, subpaths
from tests.drawings import CUP, LIGHT

MOTIFS = load_design().motifs


@pytest.mark.parametrize("name", sorted(MOTIFS))
def test_a_drawing_of_the_program_keeps_the_rules_of_others(name):
    motif = MOTIFS[name]
    assert length_of(line_of(motif.line).stroke) == pytest.approx(motif.length, rel=0.002)
    light_of(motif.light)
    if motif.second:
        assert not motif.second.line or line_of(motif.second.line)
        assert not motif.second.light or light_of(motif.second.light)


def faults(read, data):
    try:
        read(data)
    except DrawingFaultError as error:
        return "; ".join(error.faults)
    return ""


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (CUP, ""),
        ("", "is empty"),
        ("M0 300", "ends at (0, 300)"),
        (CUP + "M10 10L20 20", "is not one line: let one line go through all of it, with one M and no Z"),
        (CUP + "Z", "is closed (Z): let one line go through all of it"),
        ("M0 290" + CUP[6:], "begins at (0, 290): move that end to (0, 300), on the road"),
        (CUP.removesuffix("H480") + "H440", "ends at (440, 300): move that end to (480, 300)"),
        ("M0 300L4 260H150L480 300", "begins steeply: let its first 12 units run to the right"),
        ("M0 300L150 170H476L480 300", "begins steeply"),
        ("M0 300H150V170H476L480 300", "ends steeply: let its last 12 units run to the right"),
        ("M0 300H-20V200H150V300H480", "begins steeply"),
        ("M0 300H480", "never leaves the road: draw something into it"),
        ("M0 300H150V310H300V300H480", "never leaves the road"),
        ("M0 300H150V20H300V300H480", "keep the drawing between 14 and 466 across, and between 34 and 452"),
        ("M0 300H150V460H300V300H480", "keep the drawing between 14 and 466 across"),
        ("M0 300H150V200H470V300H450H480", "keep the drawing between 14 and 466 across"),
        ("M0 300H150" + "L150 200L160 200" * 36 + "L150 300H480", ""),
        ("M0 300H150" + "L150 200L160 200" * 37 + "L150 300H480", "has 77 segments: simplify it"),
        ("L0 300", "does not begin with M"),
        ("M0 300L", "a number of L is missing or wrong"),
        ("M0 300C1 2 3", "a number of C is missing or wrong"),
        ("M0 300 X 4", "cannot be read from “X 4” on"),
        ("M0 300L1e999 2", "a number of L is missing or wrong"),
        ("M0 300Lnan 2", "a number of L is missing or wrong"),
        ("M0 300L99999 2", "a number of L is missing or wrong"),
        ("M0 300" + "L1 1" * LONGEST, f"is longer than {LONGEST} characters"),
    ],
)
def test_a_line(data, told):
    assert told in faults(line_of, data) and bool(told) == bool(faults(line_of, data))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (LIGHT, ""),
        ("M110 300a130 130 0 0 1 260 0Z", ""),
        ("", "is empty"),
        ("M100 100H200V200", "is not one closed shape: draw one outline with one M, and Z at its end"),
        (LIGHT + LIGHT, "is not one closed shape"),
        ("M100 100H140V140H100Z", "covers 0.7% of the board: make it cover 1% to 30%"),
        ("M50 50H400V400H50Z", "covers 53.2% of the board"),
        ("M300 300H500V400H300Z", "lies partly outside the board: keep it between 0 and 480"),
        ("M100 100Z", "covers 0.0% of the board"),
    ],
)
def test_a_light(data, told):
    assert told in faults(light_of, data) and bool(told) == bool(faults(light_of, data))


@pytest.mark.parametrize(
    "data",
    [
        CUP,
        "m0 300h150v-130c0 30 160 30 160 0s-160-30-160 0v186c0 26 22 48 48 48h64c26 0 48-22 48-48v-16"
        "c86 0 86-136 0-136v96h170",
        "M0,300 150,300V170C150,200,310,200,310,170 310,140 150,140 150,170V356C150 382 172 404 198 404H262"
        "C288 404 310 382 310 356V340C396 340 396 204 310 204V300H480",
    ],
)
def test_every_way_of_writing_a_line_is_the_same_line(data):
    assert line_of(data) == line_of(CUP)
    assert line_of(line_of(data).data) == line_of(CUP)


def test_ends_beside_the_road_by_a_hair_are_moved_to_it():
    stroke = line_of("M0.3 299.8H150V170H310V300.2H479.7").stroke
    assert stroke[0] == ((0.0, 300.0),) and stroke[-1][-1] == (480.0, 300.0)


@pytest.mark.parametrize(
    ("data", "area"),
    [
        ("M100 200a50 50 0 1 1 100 0a50 50 0 1 1-100 0Z", pi * 50**2),
        ("M100 200A50 20 0 01 200 200A50 20 0 01 100 200Z", pi * 50 * 20),
        # Rotated, too small, flat, and with flags that have no space between them.
        ("M200 100a50 20 90 01 0 100a50 20 90 01 0-100Z", pi * 50 * 20),
        ("M100 200a5 5 0 0 0 100 0a5 5 0 0 0-100 0Z", pi * 50**2),
        ("M100 200A0 9 0 0 0 200 200V300Z", 100 * 100 / 2),
        ("M100 200A50 50 0 0 0 100 200H200V300Z", 100 * 100 / 2),
        ("M100 200A50 50 0 0 0 150 150V200Z", 50 * 50 * (1 - pi / 4)),
        ("M100 200A50 50 0 0 1 150 150V200Z", 50 * 50 * pi / 4),
    ],
)
def test_an_arc_has_the_area_of_its_ellipse(data, area):
    (part,) = subpaths(data)
    assert area_of(part.stroke) == pytest.approx(area, rel=0.002)


def test_quadratic_curves_pass_where_they_should():
    (part,) = subpaths("M0 0Q50 100 100 0T200 0")
    assert (50.0, 50.0) in [(round(x), round(y)) for x, y in points_along(part.stroke)]
    assert min(y for _, y in points_along(part.stroke)) == pytest.approx(-50, abs=0.5)


def test_a_path_goes_on_after_z_from_where_its_part_began():
    first, second = subpaths("M10 10H20V20Zl5 0")
    assert first.is_closed and not second.is_closed
    assert second.stroke == (((10.0, 10.0),), ((15.0, 10.0),))
