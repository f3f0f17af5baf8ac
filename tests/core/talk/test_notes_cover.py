"""When notes are shown: a table with a clock that moves only when told to."""

import pytest

from kiosk.core.talk.notes_cover import (
    APART,
    Area,
    Curtain,
    NotesCover,
    Sight,
    astray,
    cover,
    opens_at,
    sight,
    trusted,
)

LAPTOP = Area(0, 0, 1366, 768)
BESIDE = Area(1366, 0, 1920, 1080)
MIRROR = Area(0, 0, 1920, 1080)
CORNER = Area(1365, 767, 1920, 1080)


@pytest.mark.parametrize(
    ("notes", "others", "seen"),
    [
        (LAPTOP, [BESIDE], Sight.APART),
        (LAPTOP, [Area(-1920, 0, 1920, 1080)], Sight.APART),
        (LAPTOP, [Area(0, 768, 1920, 1080)], Sight.APART),
        (LAPTOP, [MIRROR], Sight.MIRRORED),
        (LAPTOP, [LAPTOP], Sight.MIRRORED),
        (LAPTOP, [CORNER], Sight.MIRRORED),
        (LAPTOP, [BESIDE, MIRROR], Sight.MIRRORED),
        (LAPTOP, [], Sight.ONE),
        (None, [BESIDE], Sight.ONE),
        (None, [], Sight.ONE),
    ],
)
def test_what_screens_are_to_each_other(notes, others, seen):
    assert sight(notes, others) is seen


@pytest.mark.parametrize(
    ("window", "others", "left"),
    [
        (LAPTOP, [BESIDE], False),
        (BESIDE, [BESIDE], True),
        (Area(700, 0, 1366, 768), [BESIDE], True),
        (Area(0, 40, 1366, 768), [BESIDE], False),
        (LAPTOP, [MIRROR], False),
        (BESIDE, [MIRROR, BESIDE], True),
        (LAPTOP, [], False),
    ],
)
def test_a_window_has_left_its_screen_when_another_one_shows_a_part_of_it(window, others, left):
    assert astray(window, LAPTOP, others) is left


# What happens, with the seconds at which it does; then what covers the console from which second on.
STORIES = {
    "two screens from the start": (
        [(0.0, "change", Sight.APART)],
        [
            (0.0, NotesCover.CHANGING),
            (APART - 0.01, NotesCover.CHANGING),
            (APART, NotesCover.NONE),
            (900.0, NotesCover.NONE),
        ],
    ),
    "each change puts it off": (
        [(0.0, "change", Sight.APART), (0.4, "change", Sight.APART), (0.8, "change", Sight.APART)],
        [(0.5, NotesCover.CHANGING), (1.29, NotesCover.CHANGING), (1.3, NotesCover.NONE)],
    ),
    "a change covers at once": (
        [(0.0, "change", Sight.APART), (60.0, "change", Sight.APART)],
        [(59.9, NotesCover.NONE), (60.0, NotesCover.CHANGING), (60.5, NotesCover.NONE)],
    ),
    "mirrored and back": (
        [(0.0, "change", Sight.APART), (60.0, "change", Sight.MIRRORED), (90.0, "change", Sight.APART)],
        [
            (60.0, NotesCover.CHANGING),
            (60.5, NotesCover.MIRRORED),
            (89.9, NotesCover.MIRRORED),
            (90.0, NotesCover.CHANGING),
            (90.5, NotesCover.NONE),
        ],
    ),
    "nobody can trust a mirror": (
        [(0.0, "change", Sight.MIRRORED), (1.0, "trust", Sight.MIRRORED)],
        [(0.5, NotesCover.MIRRORED), (1.0, NotesCover.MIRRORED), (99.0, NotesCover.MIRRORED)],
    ),
    "one screen, and nobody else sees it": (
        [(0.0, "change", Sight.ONE), (3.0, "trust", Sight.ONE)],
        [
            (0.0, NotesCover.CHANGING),
            (0.5, NotesCover.ONE),
            (2.9, NotesCover.ONE),
            (3.0, NotesCover.NONE),
            (900.0, NotesCover.NONE),
        ],
    ),
    "trust ends with the next change": (
        [(0.0, "change", Sight.ONE), (3.0, "trust", Sight.ONE), (9.0, "change", Sight.ONE)],
        [(8.9, NotesCover.NONE), (9.0, NotesCover.CHANGING), (9.5, NotesCover.ONE)],
    ),
    "a projector that is lost, or mirrors so that one screen is left": (
        [(0.0, "change", Sight.APART), (60.0, "change", Sight.ONE), (70.0, "change", Sight.APART)],
        [
            (59.9, NotesCover.NONE),
            (60.0, NotesCover.CHANGING),
            (60.5, NotesCover.ONE),
            (70.5, NotesCover.NONE),
        ],
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_what_covers_the_console_and_when(story):
    happens, seen = STORIES[story]
    for at, expected in seen:
        curtain, standing = None, Sight.APART
        for second, what, sees in happens:
            if second <= at:
                curtain = Curtain(second) if what == "change" else trusted(curtain)
                standing = sees
        assert cover(curtain, standing, at) is expected, at


def test_it_looks_again_when_the_time_is_over():
    assert opens_at(Curtain(7.0)) == 7.0 + APART
