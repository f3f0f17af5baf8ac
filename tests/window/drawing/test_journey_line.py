"""The line: from edge to edge on the road, mirrored with the stage, unbroken."""

import re
from itertools import groupby, pairwise
from math import dist

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from kiosk.content.design import load_design
from kiosk.window.drawing.journey_line import Journey
from kiosk.window.drawing.motif_stroke import mirrors
from tests.sampling import paired

MOTIFS = sorted(load_design().motifs)
STAGE, ROAD, SIZE, X = 1920.0, 544.0, 830.0, 1018.0


def ends(path):
    """The end of each segment, the start first."""
    return [tuple(map(float, part[1:].split()[-2:])) for part in re.findall("[MLC][^MLC]+", path)]


def numbers(path):
    return [float(number) for number in re.findall(r"-?[\d.]+", path)]


def pieces(motif, script="latin", flipped=False, count=16, further=0.0, low_road=ROAD, curve=0.0):
    return Journey().pieces(motif, script, X, ROAD, SIZE, low_road, curve, STAGE, flipped, count, further)


def drawn(motif, *more, **options):
    """The whole stroke in one piece."""
    (path,) = pieces(motif, *more, count=1, **options)
    return path


@pytest.mark.parametrize(("motif", "further"), paired(MOTIFS, [0.0, 0.5, 1.0]))
def test_a_motif_is_entered_and_left_on_the_road_at_its_own_edges(motif, further):
    points = ends(drawn(motif, further=further))
    assert points[0] == (X, ROAD)
    assert points[-1] == pytest.approx((X + SIZE, ROAD), abs=0.02)


@pytest.mark.parametrize(("motif", "flipped"), paired(MOTIFS, [False, True]))
def test_every_piece_begins_where_the_one_before_ended(motif, flipped):
    parts = pieces(motif, "arabic" if flipped else "latin", flipped)
    assert len(parts) == 16
    for before, after in pairwise(parts):
        assert ends(before)[-1] == pytest.approx(ends(after)[0], abs=0.02)
        assert after.count("M") == 1


@pytest.mark.parametrize("motif", MOTIFS)
def test_pieces_have_one_length_and_are_the_whole(motif):
    lengths = [length(path) for path in pieces(motif)]
    assert lengths == pytest.approx([length(drawn(motif)) / 16] * 16, rel=0.02)
    assert sum(lengths) == pytest.approx(Journey().length(motif) * SIZE / 480, rel=0.01)


def length(path):
    """Of a path, by way of many points."""
    whole = QPainterPath()
    for command, *rest in re.findall(r"([MLC])([^MLC]+)", path):
        xs = numbers(rest[0])
        {"M": whole.moveTo, "L": whole.lineTo, "C": whole.cubicTo}[command](*xs)
    return whole.length()


@pytest.mark.parametrize("motif", MOTIFS)
def test_a_line_is_one_stroke(motif):
    path = drawn(motif)
    assert path.count("M") == 1
    assert path.startswith("M")
    assert not set(re.sub(r"[\d.\s-]", "", path)) - set("MLC")


@pytest.mark.parametrize(
    "motif", [motif for motif in MOTIFS if mirrors(load_design().motifs[motif], "arabic")]
)
def test_flipped_is_mirrored_about_the_middle_of_the_stage(motif):
    straight, flipped = numbers(drawn(motif, "arabic")), numbers(drawn(motif, "arabic", flipped=True))
    assert len(straight) == len(flipped)
    assert [STAGE - x for x in straight[::2]] == pytest.approx(flipped[::2], abs=0.02)
    assert straight[1::2] == flipped[1::2]


def test_a_question_mark_turns_only_where_letters_do():
    question = load_design().motifs["question"]
    assert mirrors(question, "arabic")
    assert not mirrors(question, "latin")
    assert not mirrors(question, "ethiopic")


def test_an_unmirrored_motif_keeps_its_shape_on_a_flipped_stage():
    """Seen from the left, all of it but the straight runs is where a mirrored place for it would put it."""
    straight = ends(drawn("question"))
    flipped = ends(drawn("question", "latin", flipped=True))
    moved = (STAGE - X - SIZE) - X
    assert sorted((x + moved, y) for x, y in straight) == [
        pytest.approx(point, abs=0.1) for point in sorted(flipped)
    ]


def test_only_the_drawings_say_what_is_mirrored():
    assert {motif.mirror for motif in load_design().motifs.values()} <= {"auto", "arabic", "never"}


@pytest.mark.parametrize("flipped", [False, True])
def test_a_list_steps_down_to_the_low_road_with_one_curve(flipped):
    parts = pieces("suitcase", "arabic", flipped, low_road=810.0, curve=150.0)
    points = [(STAGE - x if flipped else x, y) for path in parts for x, y in ends(path)]
    assert points[0] == (X, ROAD)
    assert (X + SIZE, ROAD) in [pytest.approx(point, abs=0.02) for point in points]
    assert points[-1] == pytest.approx((X + SIZE + 150.0, 810.0), abs=0.02)


@pytest.mark.parametrize("motif", MOTIFS)
def test_every_motif_has_a_light_on_its_board(motif):
    light = Journey().light(motif, 0.0)
    assert light.startswith("M")
    assert light.rstrip().endswith("Z")


# --- the pace of a hand ------------------------------------------------------------------------------------

PAUSE, DRAW = 0.4, load_design().tokens["motion"]["draw"]
FRAMES, WEIGHT = DRAW * 60 // 1000, load_design().tokens["stroke"]["line_panel"] * 1080


def pace(motif, flipped=False):
    return Journey().pace(
        motif, "arabic" if flipped else "latin", SIZE, 0.0, 0.0, flipped, X, STAGE - X - SIZE
    )


@pytest.mark.parametrize("motif", MOTIFS)
def test_a_line_is_drawn_from_its_beginning_to_its_end_without_going_back(motif):
    shares = pace(motif)
    assert (shares[0], shares[-1]) == (0.0, pytest.approx(1.0))
    assert all(after > before for before, after in pairwise(shares))


@pytest.mark.parametrize("motif", MOTIFS)
def test_the_hand_is_slow_at_corners_and_moves_at_any_time(motif):
    """Between two frames the pen moves by a pixel at least: a breath is no halt that looks like a fault."""
    shares = pace(motif)
    steps = [after - before for before, after in pairwise(shares)]
    whole = length(drawn(motif)) + STAGE - SIZE
    a_frame = len(steps) * 1000 / 60 / DRAW
    assert min(steps) < PAUSE * max(steps)
    assert min(steps) * a_frame * whole >= 1.0


def test_a_hand_rests_once_in_a_question_mark_and_some_times_in_a_door():
    def breaths(motif):
        steps = [after - before for before, after in pairwise(pace(motif))]
        usual = sorted(steps)[len(steps) // 2]
        slow = [step < usual / 3 for step in steps]
        return sum(now and not before for before, now in pairwise(slow))

    assert (breaths("question"), breaths("door-ajar")) == (1, 3)


def shown(motif):
    """For each frame of the drawing, whether the line grows."""
    count, shares = 500, pace(motif)
    at = [ends(piece)[-1] for piece in pieces(motif, count=count)]
    before = 4
    new = [
        all(dist(at[i], earlier) > 0.4 * WEIGHT for earlier in at[: max(0, i - before)]) for i in range(count)
    ]
    stroke = length(drawn(motif))
    whole = stroke + STAGE - SIZE
    knots = len(shares) - 1
    for part in (frame / FRAMES * knots for frame in range(FRAMES)):
        knot = int(part)
        reached = (shares[knot] + (shares[knot + 1] - shares[knot]) * (part - knot)) * whole
        yield not X <= reached < X + stroke or new[int((reached - X) / stroke * count)]


@pytest.mark.parametrize("motif", MOTIFS)
@pytest.mark.sample(8)
def test_the_line_never_seems_to_stand_still(motif):
    """Not even where the hand goes back over what it has drawn: a fifth of a second counts as a breath."""
    frames = list(shown(motif))
    still = [len([*run]) / 60 for grows, run in groupby(frames) if not grows]
    assert max(still, default=0) < 0.2
    assert sum(frames) / FRAMES > 55 / 60


# --- the second stroke -------------------------------------------------------------------------------------

SECOND = [motif for motif in MOTIFS if Journey().goesOn(motif)]


def test_one_motif_in_four_that_stands_alone_has_a_second_stroke():
    alone = [motif for motif in MOTIFS if not motif.startswith("beat-")]
    assert len(alone) / 4.5 < len(SECOND) < len(alone) / 3.5


@pytest.mark.parametrize("motif", SECOND)
def test_the_second_stroke_moves_the_same_line_and_light_a_little(motif):
    journey = Journey()
    shapes = [(drawn(motif, further=further), journey.light(motif, further)) for further in (0.0, 0.5, 1.0)]
    commands = {re.sub(r"[\d.\s-]", "", line) for line, _ in shapes}
    assert len(commands) == 1, "the same stroke"
    if journey.breath(motif):
        assert len(set(shapes)) == 1, "only the light comes and goes"
        return
    assert len(set(shapes)) == 3
    for before, after in pairwise(shapes):
        for one, other in zip(before, after, strict=True):
            away = [abs(a - b) for a, b in zip(numbers(one), numbers(other), strict=True)]
            assert max(away) < 0.06 * SIZE


@pytest.mark.parametrize("motif", sorted({*MOTIFS} - {*SECOND}))
def test_the_others_have_none(motif):
    assert Journey().light(motif, 1.0) == Journey().light(motif, 0.0)
    assert drawn(motif, further=1.0) == drawn(motif)


def test_the_second_stroke_ends_long_before_the_shortest_dwell():
    second, least = load_design().tokens["motion"]["second"], 0.9
    shortest = min(load_design().pace.dwell.values())
    assert (second["after"] + second["lasts"]) / 1000 < least * shortest


def test_the_drawing_takes_four_to_five_seconds_and_its_last_third_brings_the_light():
    motion = load_design().tokens["motion"]
    times = motion["handover"]
    assert 4000 <= motion["draw"] <= 5000
    assert times["light"] == pytest.approx(times["line"] + motion["draw"] * 2 / 3, abs=20)
    assert times["rest"] == times["line"] + motion["draw"] == times["light"] + motion["light_in"]


def test_words_come_before_the_light_and_wait_for_no_drawing():
    motion = load_design().tokens["motion"]
    items = 5 * motion["list_stagger"]
    assert motion["handover"]["lead"] + items + motion["text_in"] <= motion["handover"]["light"]


FIELD, FAR = QSizeF(1280, 900), 1232.0
WORDS = [QRectF(0, 300, 500, 270), QRectF(0, 640, 420, 160)]
"""Above and below a road at 600."""


def grown(motif, script, flipped, words=WORDS, field=FIELD, stays=1.0, x=FAR, road=600.0):
    return Journey().largest(motif, script, flipped, stays, x, road, field, words, 720.0, 1200.0)


@pytest.mark.parametrize(("motif", "flipped"), paired(MOTIFS, [False, True]))
def test_a_motif_grows_up_to_the_words_and_no_further(motif, flipped):
    script = "arabic" if flipped else "latin"
    size = grown(motif, script, flipped)
    assert 480 < size < 1000
    (path,) = Journey().pieces(motif, script, FAR - size, 600.0, size, 600.0, 0.0, 1280.0, flipped, 1, 0.0)
    points = [(1280 - x if flipped else x, y) for x, y in ends(path)]
    assert not [point for point in points for place in WORDS if place.contains(*point)]
    assert all(0 < y < 900 for _, y in points)


def test_the_light_of_a_motif_counts_too():
    """The light of the open door falls further than its line."""
    size = grown("door-ajar", "latin", False, [QRectF(0, 800, 1280, 100)], stays=0.5, x=640.0, road=500.0)
    assert size == pytest.approx((300 - 0.0222 * 720) / 168 * 480)


CUP = {"line": "M0 300L150 300L150 170L310 170L310 300L480 300", "light": "M160 180L300 180L300 220Z"}
BELOW = {"line": "M0 300L150 300L150 440L310 440L310 300L480 300", "light": "M160 320L300 320L300 420Z"}
REST = {"length": 740.0, "mirror": "auto", "icon": "path", "second": None}


def test_a_drawing_of_a_site_is_known_by_a_key_that_changes_with_it():
    journey, told = Journey(), []
    journey.ownChanged.connect(lambda: told.append(dict(journey.keys)))
    assert journey.keys == {}
    journey.own = {"cup": CUP | REST}
    first = journey.keys["cup"]
    assert journey.length(first) == 740 and journey.light(first, 0) == CUP["light"]
    journey.own = {"cup": CUP | REST}
    assert len(told) == 1
    journey.own = {"cup": CUP | REST | {"length": 750.0}}
    assert journey.keys["cup"] != first and journey.length(journey.keys["cup"]) == 750
    # Its panel is leaving.
    journey.own = {}
    assert journey.length(first) == 750 and len(told) == 2
    assert journey.length("bus") == load_design().motifs["bus"].length


def test_a_drawing_below_the_road_leaves_all_room_above_it():
    journey = Journey()
    journey.own = {"anchor": BELOW | REST}
    key = journey.keys["anchor"]
    assert journey.rises(key, "latin", False) == 480
    words = [QRectF(0, 0, 900, ROAD - 40)]
    args = (key, "latin", False, 0.5, 960.0, ROAD, QSizeF(STAGE, 1080), words, 1080.0, 900.0)
    assert 0 < journey.largest(*args) <= 900
