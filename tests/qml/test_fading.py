"""While large words fade they are shown as a picture, which nobody may tell from the words."""

import pytest

from kiosk.window.text.typesetting import text_style
from tests.sampling import paired

LANGUAGES = ["en", "ar", "ur", "hi", "am", "zh-Hans", "ar-XB"]
SCREENS = ["statement", "list", "figure"]

NOT_SEEN = 8
"""Steps of a colour, of 255, that blending once more may round off."""

MEET, NOT_SEEN_THERE = 4, 32
"""How many pixels there may be in which edges of joined letters meet, and the steps in them."""

_PIECE = 256


def fading(stage):
    return [
        item
        for item in stage.items()
        if item.property("fading") is not None and item.property("overhang") is not None
    ]


def steps_seen(before, after):
    """The larger steps of each pixel of two pictures; what is alike is passed over a piece at a time."""
    assert len(before) == len(after)
    pieces = ((before[at : at + _PIECE], after[at : at + _PIECE]) for at in range(0, len(before), _PIECE))
    steps = (
        max(abs(a - b) for a, b in zip(one[at : at + 4], other[at : at + 4], strict=True))
        for one, other in pieces
        if one != other
        for at in range(0, len(one), 4)
    )
    return [step for step in steps if step > NOT_SEEN]


@pytest.mark.parametrize(("language", "name"), paired(LANGUAGES, SCREENS))
@pytest.mark.slow
def test_the_picture_holds_all_of_the_letters(kiosk, language, name):
    stage = kiosk(language).go(name)
    words = fading(stage)
    assert words and all(item.property("overhang") == 0 for item in words), "nothing at rest is a picture"
    before = stage.picture()
    for item in words:
        item.setProperty("fading", True)
    stage.settle()
    large = [item for item in words if text_style(item.property("role"), language, 0, 1080.0).outlined]
    assert large or name == "list", "a long headline of a list stands in smaller letters"
    assert all((item.property("overhang") > 0) == (item in large) for item in words)
    after = stage.picture()
    seen = steps_seen(before, after)
    assert len(seen) <= MEET and max(seen, default=0) <= NOT_SEEN_THERE
