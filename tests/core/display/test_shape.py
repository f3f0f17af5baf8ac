"""The unit and what is left over, for every shape of screen that there is."""

import pytest

from kiosk.core.display.shape import extra_height, extra_width, is_upright, moved, unit

SHAPES = [
    # width, height, u, extra width, extra height
    (1920, 1080, 1080, 0, 0),
    (1080, 1920, 1080, 0, 0),
    (3840, 2160, 2160, 0, 0),
    (1366, 768, 768, 0, 0),
    (1280, 720, 720, 0, 0),
    (1024, 600, 576, 0, 24),
    (1280, 800, 720, 0, 80),
    (1920, 1200, 1080, 0, 120),
    (1200, 1920, 1080, 120, 0),
    (1024, 768, 576, 0, 192),
    (768, 1024, 576, 192, 0),
    (1280, 1024, 720, 0, 304),
    (1024, 1280, 720, 304, 0),
    (1080, 1080, 607, 0, 473),
    (2560, 1080, 1080, 640, 0),
    (1080, 2520, 1080, 0, 600),
    (1920, 540, 540, 960, 0),
    (3840, 600, 600, 2773, 0),
]


@pytest.mark.parametrize(("width", "height", "u", "wider", "higher"), SHAPES)
def test_a_shape(width, height, u, wider, higher):
    assert unit(width, height) == u
    assert (extra_width(width, height), extra_height(width, height)) == (wider, higher)


@pytest.mark.parametrize(("width", "height"), [shape[:2] for shape in SHAPES])
def test_turned_by_a_quarter_width_and_height_change_places(width, height):
    if width != height:
        assert unit(height, width) == unit(width, height)
        assert extra_width(height, width) == extra_height(width, height)
        assert extra_height(height, width) == extra_width(width, height)


def test_a_screen_is_upright_where_it_is_higher_than_wide():
    assert [is_upright(*size) for size in [(1080, 1920), (1080, 1081), (1080, 1080), (1920, 1080)]] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("width", "height", "length", "higher", "wider", "pixels"),
    [
        (1920, 1080, 0.5, 0.6, 0.4, 540),
        (1080, 1920, 0.5, 0.6, 0.4, 540),
        (1280, 1024, 0.5, 0.5, 0.4, 360 + 152),
        (2560, 1080, 0.5, 0.5, 0.25, 540 + 160),
        (1080, 2520, 0.5, 0.5, 0.25, 540 + 300),
        (768, 1024, 0.5, 0.5, 0.25, 288 + 48),
        (1080, 1080, 0.0, 1.0, 1.0, 473),
    ],
)
def test_a_place_takes_its_share_of_what_is_left_over(width, height, length, higher, wider, pixels):
    assert moved(length, higher, wider, width, height) == pytest.approx(pixels)
