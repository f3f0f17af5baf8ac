"""While large words fade they are shown as a picture, which nobody may tell from the words."""

import pytest

LANGUAGES = ["en", "ar", "ur", "hi", "am", "zh-Hans", "ar-XB"]
SCREENS = ["statement", "list", "figure"]

NOT_SEEN = 8
"""Steps of a colour, of 255, that blending once more may round off."""


def fading(stage):
    return [
        item
        for item in stage.items()
        if item.property("fading") is not None and item.property("overhang") is not None
    ]


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_holds_all_of_the_letters(kiosk, language, name):
    stage = kiosk(language).go(name)
    words = fading(stage)
    assert words and all(item.property("overhang") == 0 for item in words), "nothing at rest is a picture"
    before = stage.picture()
    for item in words:
        item.setProperty("fading", True)
    stage.settle()
    assert all(item.property("overhang") > 0 for item in words)
    after = stage.picture()
    assert max(abs(a - b) for a, b in zip(before, after, strict=True)) <= NOT_SEEN
