"""The line: from edge to edge on the road, mirrored with the stage, unbroken."""

import re

import pytest

from kiosk.bridge.journey import Journey, mirrors
from kiosk.content.design import load_design

MOTIFS = sorted(load_design().motifs)
STAGE, ROAD, SIZE, X = 1920.0, 544.0, 830.0, 1018.0


def ends(path):
    """The end of each segment, the start first."""
    return [tuple(map(float, part[1:].split()[-2:])) for part in re.findall("[MLC][^MLC]+", path)]


def numbers(path):
    return [float(number) for number in re.findall(r"-?[\d.]+", path)]


def line(motif, script="latin", flipped=False):
    return Journey().line(motif, script, X, ROAD, SIZE, -20.0, STAGE + 20.0, STAGE, flipped)


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("motif", MOTIFS)
def test_a_line_begins_and_ends_on_the_road_beyond_both_edges(motif, flipped):
    points = ends(line(motif, "arabic" if flipped else "latin", flipped))
    assert points[0] == ((STAGE + 20) if flipped else -20.0, ROAD)
    assert points[-1] == (-20.0 if flipped else STAGE + 20, ROAD)


@pytest.mark.parametrize("motif", MOTIFS)
def test_a_motif_is_entered_and_left_on_the_road_at_its_own_edges(motif):
    points = ends(line(motif))
    assert points[1] == (X, ROAD)
    assert points[-2] == pytest.approx((X + SIZE, ROAD), abs=0.02)


@pytest.mark.parametrize("motif", MOTIFS)
def test_a_line_is_one_stroke(motif):
    path = line(motif)
    assert path.count("M") == 1
    assert path.startswith("M")
    assert not set(re.sub(r"[\d.\s-]", "", path)) - set("MLC")


@pytest.mark.parametrize("motif", [motif for motif in MOTIFS if mirrors(motif, "arabic")])
def test_flipped_is_mirrored_about_the_middle_of_the_stage(motif):
    straight, flipped = numbers(line(motif, "arabic")), numbers(line(motif, "arabic", flipped=True))
    assert len(straight) == len(flipped)
    assert [STAGE - x for x in straight[::2]] == pytest.approx(flipped[::2], abs=0.02)
    assert straight[1::2] == flipped[1::2]


def test_a_question_mark_turns_only_where_letters_do():
    assert mirrors("question", "arabic")
    assert not mirrors("question", "latin")
    assert not mirrors("question", "ethiopic")


def test_an_unmirrored_motif_keeps_its_shape_on_a_flipped_stage():
    """Seen from the left, all of it but the straight runs is where a mirrored place for it would put it."""
    drawn = ends(line("question"))[1:-1]
    flipped = ends(line("question", "latin", flipped=True))[1:-1]
    moved = (STAGE - X - SIZE) - X
    assert sorted((x + moved, y) for x, y in drawn) == [
        pytest.approx(point, abs=0.1) for point in sorted(flipped)
    ]


def test_only_the_drawings_say_what_is_mirrored():
    assert {motif.mirror for motif in load_design().motifs.values()} <= {"auto", "arabic", "never"}


@pytest.mark.parametrize("flipped", [False, True])
def test_a_list_steps_down_to_the_low_road_with_one_curve(flipped):
    path = Journey().descent(
        "suitcase", "arabic", 0.0, ROAD, 660.0, 810.0, 150.0, -20.0, STAGE + 20.0, STAGE, flipped
    )
    points = [(STAGE - x if flipped else x, y) for x, y in ends(path)]
    assert points[0] == (-20.0, ROAD)
    assert points[-3] == pytest.approx((660.0, ROAD), abs=0.02)
    assert points[-2] == pytest.approx((810.0, 810.0), abs=0.02)
    assert points[-1] == (STAGE + 20.0, 810.0)


@pytest.mark.parametrize("motif", MOTIFS)
def test_every_motif_has_a_light_on_its_board(motif):
    light = Journey().light(motif)
    assert light.startswith("M")
    assert light.rstrip().endswith("Z")
