"""Contrast by the examples of WCAG, and the nearest colour that keeps to a rule."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.display.contrast import chroma, distance, hue, luminance, mixed, nearest, ratio

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        # The greys just below and above 4.5 : 1 on white, and the four pure colours.
        ("#777777", "#FFFFFF", 4.48),
        ("#767676", "#FFFFFF", 4.54),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#00FF00", "#FFFFFF", 1.37),
        ("#0000FF", "#FFFFFF", 8.59),
        ("#FFFF00", "#000000", 19.56),
        # As the design has computed them.
        ("#14283A", "#F7F1E6", 13.4),
        ("#08494B", "#F5B83D", 5.72),
    ],
)
def test_contrasts(one, other, found):
    assert ratio(one, other) == ratio(other, one) == pytest.approx(found, abs=0.005)


@pytest.mark.parametrize(
    ("one", "other", "share", "found"),
    [("#000000", "#FFFFFF", 1 / 3, "#555555"), ("#08494B", "#F7F1E6", 0.0, "#08494B")],
)
def test_mixtures(one, other, share, found):
    assert mixed(one, other, share) == found


def test_oklab_is_that_of_its_author():
    assert (chroma("#FF0000"), hue("#FF0000")) == (
        pytest.approx(0.2577, abs=1e-3),
        pytest.approx(29.2, abs=0.1),
    )
    assert chroma("#808080") == pytest.approx(0, abs=1e-3)
    assert distance("#000000", "#FFFFFF") == pytest.approx(1.0, abs=1e-3)


def in_the_band(colour):
    return 0.030 <= luminance(colour) <= 0.056


def below_ink(colour):
    return ratio(colour, "#14283A") >= 7


@given(COLOURS)
@settings(max_examples=20, deadline=None)
@pytest.mark.slow
def test_the_nearest_holds_and_keeps_its_hue(colour):
    for holds in (in_the_band, below_ink):
        found = nearest(colour, holds)
        assert holds(found)
        if holds(colour):
            assert found == colour
        # Of nearly grey colours eight bits do not keep the hue.
        if min(chroma(colour), chroma(found)) > 0.05:
            turned = abs(hue(found) - hue(colour)) % 360
            assert min(turned, 360 - turned) < 3


def test_where_no_lightness_of_the_hue_holds_the_hue_turns():
    found = nearest("#3050C0", lambda colour: 100 < hue(colour) < 180)
    assert 100 < hue(found) < 180


def test_what_nothing_holds_has_no_nearest():
    assert nearest("#3050C0", lambda colour: False) == ""
