"""Four touched corners become the matrix that puts touches where fingers are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.touch.calibration import CORNERS, Matrix, calibrate, parse

UPRIGHT = Matrix()
TURNED = Matrix(0.0, -1.0, 1.0, 1.0, 0.0, 0.0)


def seen(by, points=CORNERS):
    """Where a screen says it was touched that turns every touch by a matrix."""
    return [by.at(point) for point in points]


@pytest.mark.parametrize(
    ("touched", "matrix"),
    [
        (CORNERS, "1 0 0 0 1 0"),
        (seen(Matrix(0, -1, 1, 1, 0, 0)), "0 1 0 -1 0 1"),
        (seen(Matrix(-1, 0, 1, 0, -1, 1)), "-1 0 1 0 -1 1"),
        (seen(Matrix(0, 1, 0, -1, 0, 1)), "0 -1 1 1 0 0"),
        (seen(Matrix(-1, 0, 1, 0, 1, 0)), "-1 0 1 0 1 0"),
        (seen(Matrix(0, 1, 0, 1, 0, 0)), "0 1 0 1 0 0"),
        (seen(Matrix(0.8, 0, 0.1, 0, 0.8, 0.1)), "1.25 0 -0.125 0 1.25 -0.125"),
        (seen(Matrix(0, 0.5, 0, 1, 0, 0)), "0 1 0 2 0 0"),
    ],
    ids=["right", "turned right", "upside down", "turned left", "mirrored", "swapped", "small", "half"],
)
def test_the_matrix(touched, matrix):
    assert str(calibrate(touched, UPRIGHT)) == matrix


def test_a_hand_that_shakes_a_little_still_gives_an_exact_turn():
    touched = [
        (x + dx, y + dy)
        for (x, y), dx, dy in zip(seen(TURNED), (0.01, -0.02, 0.015, 0), (0, 0.02, -0.01, 0.02), strict=True)
    ]
    assert str(calibrate(touched, UPRIGHT)) == "0 1 0 -1 0 1"


def test_a_matrix_at_work_is_taken_into_account():
    """What the raw screen says is turned; the rule that was there turned it the wrong way."""
    raw = seen(TURNED)
    wrong = Matrix(-1, 0, 1, 0, -1, 1)
    mended = calibrate([wrong.at(point) for point in raw], wrong)
    assert [pytest.approx(mended.at(point)) for point in raw] == list(CORNERS)


def test_what_is_right_already_stays():
    assert calibrate(CORNERS, TURNED) == TURNED


@pytest.mark.parametrize(
    "touched",
    [
        [(0.5, 0.5)] * 4,
        [(0.1, 0.1), (0.4, 0.4), (0.6, 0.6), (0.9, 0.9)],
        [(0.1, 0.1), (0.9, 0.1), (0.1, 0.9), (0.9, 0.9)],
        [(0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.4, 0.9)],
    ],
    ids=["one place", "a line", "crosswise", "one beside"],
)
def test_touches_that_do_not_fit_together_give_none(touched):
    assert calibrate(touched, UPRIGHT) is None


@given(
    st.sampled_from([0.5, 0.8, 1.0, 1.3]),
    st.sampled_from([0.5, 0.9, 1.2]),
    st.floats(-0.3, 0.3),
    st.floats(-0.3, 0.3),
)
def test_whatever_a_screen_does_to_touches_is_undone(a, e, c, f):
    does = Matrix(a, 0.05, c, -0.05, e, f)
    mended = calibrate(seen(does), UPRIGHT)
    assert [pytest.approx(mended.at(does.at(point)), abs=0.051) for point in CORNERS] == list(CORNERS)


@pytest.mark.parametrize("matrix", [UPRIGHT, TURNED, Matrix(1.25, 0.01, -0.125, 0, 1.25, -0.125)])
def test_it_is_read_as_it_was_written(matrix):
    assert parse(str(matrix)) == matrix


@pytest.mark.parametrize("text", ["", "1 0 0", "1 0 0 0 1 x", "1 0 0 0 1 0 0"])
def test_other_words_are_no_matrix(text):
    assert parse(text) is None
