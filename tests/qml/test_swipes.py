"""A swipe across a page turns it; a finger that shakes on a button does not."""

import pytest


@pytest.fixture(scope="module")
def stage(kept, request):
    language, size = request.param
    return kept.lend(language, size)


def shaped(*ways):
    return pytest.mark.parametrize(
        "stage", ways, indirect=True, ids=lambda way: f"{way[0]}-{way[1][0]}x{way[1][1]}"
    )


def swipe(stage, across, down, begin=None):
    """By shares of the height of the window, from the middle of the text if from nowhere else."""
    x, y = begin or (stage.window.width() // 2, stage.window.height() // 2)
    stage.press((x, y))
    for part in (0.25, 0.5, 0.75, 1):
        stage.move((round(x + part * across * stage.unit), round(y + part * down * stage.unit)))
    stage.release((round(x + across * stage.unit), round(y + down * stage.unit)))
    stage.settle()
    stage.clock.advance(5)


def place(stage):
    return stage.find("turner").property("counter")


@shaped(("en", (1920, 1080)), ("en", (1080, 1920)), ("ar", (1920, 1080)))
@pytest.mark.parametrize("way", ["across", "up"])
def test_a_swipe_turns_on_and_back_as_the_buttons_do(stage, way):
    stage.go("topic")
    onward = (0, -0.3) if way == "up" else (0.3 if stage.visitor.property("rightToLeft") else -0.3, 0)
    first = place(stage)
    stage.tap(stage.find("later"))
    stage.clock.advance(5)
    second = place(stage)
    assert second != first
    swipe(stage, -onward[0], -onward[1])
    assert place(stage) == first
    swipe(stage, *onward)
    assert place(stage) == second


@shaped(("en", (1920, 1080)))
def test_before_the_first_page_a_swipe_changes_nothing(stage):
    stage.go("topic")
    first = place(stage)
    swipe(stage, 0.3, 0)
    assert place(stage) == first


@shaped(("en", (1920, 1080)))
def test_a_short_swipe_and_one_that_leaves_a_button_turn_nothing(stage):
    stage.go("topic")
    first = place(stage)
    swipe(stage, -0.05, 0)
    assert place(stage) == first
    button = stage.point(stage.find("later"))
    swipe(stage, -0.3, 0.2, (button.x(), button.y()))
    assert place(stage) == first


@shaped(("en", (1920, 1080)))
def test_a_finger_that_shakes_on_a_button_still_touches_it(stage):
    stage.go("topic")
    first = place(stage)
    button = stage.point(stage.find("later"))
    swipe(stage, 0.02, 0.02, (button.x(), button.y()))
    assert place(stage) != first
