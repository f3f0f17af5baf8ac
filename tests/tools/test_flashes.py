"""What counts as a flash: tables of grey and red, of area and of time."""

import numpy as np
import pytest

from tools.flashes import flashes

SIDE = 40


def frames(values, share=1.0, colour=(1, 1, 1)):
    """Frames of one colour whose brightness, 0 to 255, changes on a share of their height."""
    found = []
    for value in values:
        frame = np.zeros((SIDE, SIDE, 3), dtype=np.uint8)
        frame[: round(SIDE * share)] = np.array(colour) * value
        found.append(frame)
    return found


def every(count, each):
    return [each * number for number in range(count)]


@pytest.mark.parametrize(
    ("values", "each", "general"),
    [
        ([0] * 9, 0.1, 0.0),
        ([0, 255], 0.1, 0.5),
        ([0, 255, 0], 0.1, 1.0),
        ([0, 255] * 4, 0.1, 3.5),
        ([0, 255] * 5, 0.1, 4.5),
        ([0, 255] * 10, 0.5, 1.0),
        # Slow enough: three changes a second.
        ([0, 255] * 10, 0.34, 1.5),
        # From 0.80 upwards nothing counts, however often.
        ([235, 255] * 6, 0.1, 0.0),
        # Less than a tenth: 0.216 and 0.296 of luminance.
        ([128, 148] * 6, 0.1, 0.0),
        ([128, 160] * 3, 0.1, 2.5),
        # A fade of many small steps is one change.
        ([0, 60, 120, 180, 240, 255, 240, 180, 120, 60, 0], 0.05, 1.0),
    ],
)
def test_pairs_of_opposing_changes_are_counted_within_a_second(values, each, general):
    found = flashes(frames(values), every(len(values), each), SIDE)
    assert (found.general, found.too_many) == (general, general > 3)


@pytest.mark.parametrize(("share", "general"), [(0.2, 0.0), (0.25, 4.5), (0.5, 4.5)])
def test_a_quarter_of_the_field_of_view_must_flash(share, general):
    assert flashes(frames([0, 255] * 5, share), every(10, 0.1), SIDE).general == general


def test_fields_of_view_are_looked_at_everywhere():
    """A flash that is small beside the screen fills a smaller field."""
    shown = frames([0, 255] * 5, 0.2)
    assert flashes(shown, every(10, 0.1), SIDE).general == 0
    assert flashes(shown, every(10, 0.1), SIDE // 4).general == 4.5


def test_parts_that_flash_in_turn_count_together():
    upper, lower = frames([0, 255, 0, 0, 0, 255, 0, 0, 0], 0.5), frames([0, 0, 0, 255, 0, 0, 0, 255, 0], 0.5)
    both = [np.maximum(a, np.flipud(b)) for a, b in zip(upper, lower, strict=True)]
    assert flashes(both, every(9, 0.1), SIDE).general == 4.0


@pytest.mark.parametrize(
    ("colour", "red"),
    [
        ((1, 0, 0), 4.5),
        # Not saturated: R is less than 0.8 of the sum.
        ((1, 0.6, 0.6), 0.0),
        ((0, 0, 1), 0.0),
    ],
)
def test_a_saturated_red_counts_by_itself(colour, red):
    found = flashes(frames([0, 255] * 5, colour=colour), every(10, 0.1), SIDE)
    assert found.red == red
