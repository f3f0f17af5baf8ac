"""The idle card: its words use the room beside and below the loop of the road, and touch nothing."""

import pytest

LANGUAGES = ["en", "ar", "hi"]
SQUARE, OLD, WIDE = (1080, 1080), (1280, 1024), (1920, 1080)


def card(stage, step=0):
    stage.go("idle", step)
    words = [
        item for item in stage.items() if item.property("text") == stage.visitor.idleCard.property("sentence")
    ]
    return stage.find("title"), words[0], stage.find("continue")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [SQUARE, OLD])
def test_on_a_squarer_screen_the_title_is_larger_and_stays_beside_the_loop(kiosk, language, size):
    stage = kiosk(language, size)
    title, _, _ = card(stage)
    assert title.property("unit") > stage.unit or language == "ar", "an Arabic word is as wide as the room"
    ring = title.parentItem()
    far = 2 * ring.property("_radius")
    assert ring.width() - ring.property("_side") - title.property("implicitWidth") > far


@pytest.mark.parametrize("size", [SQUARE, OLD, WIDE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_grows_with_the_text_and_ends_above_the_buttons(kiosk, language, size):
    stage = kiosk(language, size)
    small = card(stage)[1].property("font").pixelSize()
    _, sentence, button = card(stage, 3)
    assert sentence.property("font").pixelSize() > small
    assert sentence.y() + sentence.height() < button.y()
