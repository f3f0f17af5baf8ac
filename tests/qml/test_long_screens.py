"""Screens longer than 16:9: what is touched together is within one arm, and words use the width."""

import pytest

ARM = 1.6
"""The most between *Back* and *More*, u: what it is at 16:9."""

LONG = ((2560, 1080), (3840, 1080), (1920, 540))


@pytest.fixture(scope="module")
def stage(kept, request):
    language, size = request.param
    return kept.lend(language, size)


def shaped(*ways):
    return pytest.mark.parametrize(
        "stage", ways, indirect=True, ids=lambda way: f"{way[0]}-{way[1][0]}x{way[1][1]}"
    )


def middle(stage, name):
    x, _, width, _ = stage.at(stage.find(name))
    return x + width / 2


@shaped(*[("en", size) for size in LONG], ("ar", (3840, 1080)))
@pytest.mark.parametrize("step", [0, 1, 3])
def test_back_is_within_one_arm_of_more(stage, step):
    stage.go("topic", step).window.grabWindow()
    assert abs(middle(stage, "back") - middle(stage, "later")) <= ARM


@shaped(("en", (1920, 1080)), ("en", (3840, 1080)), ("ar", (3840, 1080)))
def test_the_tools_fill_no_more_than_16_to_9(stage):
    stage.go("topics").window.grabWindow()
    places = [stage.at(stage.find(name)) for name in ("back", "advicePill")]
    assert max(x + width for x, _, width, _ in places) - min(x for x, *_ in places) < 16 / 9


@shaped(("en", (1920, 540)), ("ar", (1920, 540)))
@pytest.mark.parametrize("panel", ["statement", "question"])
def test_the_words_of_a_panel_are_larger_and_use_the_width_before_the_drawing(stage, panel):
    stage.go(panel).window.grabWindow()
    lead = stage.find("lead")
    assert lead.property("step") > 0
    x, _, width, _ = stage.at(stage.find("headline"))
    assert x + width > 1.5
