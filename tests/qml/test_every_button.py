"""Every button that shows is in the picture, and does something when a finger presses it."""

from collections import defaultdict
from dataclasses import fields, replace

import pytest
from PySide6.QtCore import QRectF

from kiosk.staging.named_screens import SCREENS
from tests.qml.stages import accessible_name
from tests.sampling import few, spread

WIDE, UPRIGHT = (1920, 1080), (1080, 1920)
SAMPLE = {
    WIDE: "topic idle pin-typed",
    UPRIGHT: "topic",
}
"""For make test; upright, *Start again* is in the toolbar too."""

CASES = [
    pytest.param(size, screen, id=f"{screen.name}-{size[0]}x{size[1]}", marks=marks)
    for size in (WIDE, UPRIGHT)
    for screen in SCREENS
    for marks in ([] if screen.name in SAMPLE[size].split() else [pytest.mark.slow],)
]

WITH_TOOLBAR = "topic", WIDE
"""Where make test presses all that is in the toolbar, which is the same on every page."""

ONLY_THERE = "startAgainTool"

HERE = {
    "topics": ["allTopics"],
    "quiz-answered": ["answer-1"],
    "languages": ["language"],
    "advice": ["advicePill"],
    "advice-desk-only": ["advicePill"],
    "advice-desk-closed": ["advicePill"],
    "advice-bare": ["advicePill"],
    "pin": ["enter"],
    "pin-refused": ["enter"],
    "staff": ["leave"],
    "staff-full": ["leave", "moreTools"],
    "staff-number-role": ["Desk team"],
    "staff-number-pad": ["digit-+"],
    "staff-announce-words": ["signs", "capitals"],
}
"""What leads to where one is already, a role that is marked already, *Done* before a digit, *+* behind one,
what acts only when it is held, *More*, which the foot alone knows, and what changes the letters that one may
type.
"""


@pytest.fixture(scope="module")
def stage(kept, request):
    return kept.lend("en", request.param)


def timeless(state):
    """The state without the time of the last touch, which every touch changes."""
    times = {"touched": 0.0} if any(each.name == "touched" for each in fields(state.scene)) else {}
    scene, visitor = replace(state.scene, **times), replace(state.visitor, plate=None)
    return replace(state, scene=scene, visitor=visitor)


def buttons(stage):
    """The controls that act when they are pressed, as they are once a frame has been painted."""
    stage.window.grabWindow()
    return stage.controls()


def of_toolbar(stage, button):
    return any(toolbar.isAncestorOf(button) for toolbar in stage.all("toolbar"))


def places(stage, found, screen, most):
    """Where to press: so many of each kind of control, such as the tiles of all topics."""
    kinds = defaultdict(list)
    size = stage.window.width(), stage.window.height()
    for at, button in enumerate(found):
        elsewhere = (screen.name, size) != WITH_TOOLBAR and button.objectName() != ONLY_THERE
        if most and elsewhere and of_toolbar(stage, button):
            continue
        kind, numbered, _ = button.objectName().rpartition("-")
        kinds[kind if numbered else at].append(at)
    return sorted(at for kind in kinds.values() for at in spread(kind, most))


@few(1)
@pytest.mark.parametrize(("stage", "screen"), CASES, indirect=["stage"])
def test_each_button_changes_something(stage, screen, most):
    pressed, idle = [], []
    found = buttons(stage.go(screen.name))
    for at in places(stage, found, screen, most):
        button = (buttons(stage.go(screen.name)) if pressed else found)[at]
        name, before = button.objectName() or accessible_name(button), timeless(stage.state)
        stage.tap(button)
        pressed.append(name)
        if timeless(stage.state) == before:
            idle.append(name)
    assert idle == [name for name in HERE.get(screen.name, []) if name in pressed]


@pytest.mark.parametrize("stage", [WIDE], indirect=True)
def test_nothing_is_painted_over_a_tool(stage):
    """Without the tools their places look otherwise."""
    tools = buttons(stage.go("topic"))
    shown = stage.window.grabWindow()
    assert {"startAgain", "advicePill", "back", "contrast"} <= {tool.objectName() for tool in tools}
    for tool in tools:
        tool.setProperty("opacity", 0)
    without = stage.window.grabWindow()
    for tool in tools:
        tool.setProperty("opacity", 1)
        place = tool.mapRectToScene(QRectF(0, 0, tool.width(), tool.height())).toAlignedRect()
        assert shown.copy(place) != without.copy(place), tool.objectName()
