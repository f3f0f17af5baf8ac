"""Films that an old computer plays in software are shown; others are refused, with a line to mend them."""

from dataclasses import replace

import pytest

from kiosk.core.sign.clip_formats import FFMPEG, ClipFacts, fault

GOOD = ClipFacts("MP4", "H264", 810, 1080, 25.0, 60.0, (True, True, True))
VP9 = replace(GOOD, kind="WebM", codec="VP9", width=540, height=720)


@pytest.mark.parametrize(
    "facts",
    [
        GOOD,
        VP9,
        replace(GOOD, width=1920),
        replace(GOOD, width=1080, height=1920, rate=29.97),
        replace(VP9, width=1280),
        replace(VP9, height=1080),
        replace(GOOD, seconds=180.0),
    ],
)
def test_such_films_can_be_played(facts):
    assert fault(facts) == ""


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (replace(GOOD, codec=""), "is broken"),
        (replace(GOOD, codec="AV1"), "is AV1 inside"),
        (replace(GOOD, codec="H265"), "is H265 inside"),
        (replace(GOOD, codec="VP9"), "is VP9 inside"),
        (replace(VP9, codec="AV1"), "is AV1 inside, and WebM clips are VP9"),
        (replace(GOOD, width=30_000), "has 30000 × 1080 pixels"),
        (replace(GOOD, width=1440, height=1440), "has 1440 × 1440 pixels"),
        (replace(VP9, width=1280, height=1280), "has 1280 × 1280 pixels"),
        (replace(GOOD, width=0), "has no picture"),
        (replace(GOOD, rate=60.0), "has 60 frames a second"),
        (replace(GOOD, seconds=0.0), "lasts 0 s"),
        (replace(GOOD, seconds=36_000.0), "lasts 36000 s"),
        (replace(GOOD, painted=(False, False, False)), "shows nothing at its first frame"),
        (replace(GOOD, painted=(True, False, True)), "shows nothing at its middle frame"),
        (replace(GOOD, painted=(True, True, False)), "shows nothing at its last frame"),
    ],
)
def test_others_are_refused(facts, said):
    assert fault(facts).startswith(said)
    assert FFMPEG in fault(facts)
    assert "HandBrake" in fault(facts)
