"""Arrows point where reading goes; other signs are the same in every direction."""

import pytest

from tests.qml.stages import Stage

TURNED = {"left": "right", "right": "left"}


@pytest.fixture(
    scope="module", params=[(1920, 1080), pytest.param((1080, 1920), marks=pytest.mark.slow)], ids=str
)
def stages(request, qapp):
    """The names of the signs that each screen shows, in English and mirrored; one kiosk after the other."""
    shown = []
    for language in ("en", "ar-XB"):
        stage = Stage(language, request.param)
        shown.append({name: signs(stage.go(name)) for name in SCREENS})
        stage.end()
    return shown


SCREENS = ("question", "topics", "topic", "offer", "quiz-answered", "languages", "advice")


def signs(stage):
    """What each sign shows by its name, and whether it is painted the other way round."""
    return [
        (item.property("name"), item.property("mirrored"))
        for item in stage.items()
        if item.property("size") is not None and item.property("mirrored") is not None
    ]


def ways(shown):
    """Where arrows point, in the order of the tree."""
    arrows = [(name.removeprefix("arrow-"), turned) for name, turned in shown if is_arrow(name)]
    return [TURNED[way] if turned else way for way, turned in arrows]


def is_arrow(name):
    return name in {"arrow-left", "arrow-right"}


@pytest.mark.parametrize("screen", SCREENS)
def test_arrows_turn_with_the_direction_and_nothing_else_does(stages, screen):
    english, mirrored = (shown[screen] for shown in stages)
    assert ways(english) and [TURNED[way] for way in ways(english)] == ways(mirrored)
    assert [name for name, turned in (*english, *mirrored) if turned and not is_arrow(name)] == []
