"""What a person who hears a screen can act on: each tool of the toolbar, unless it is for the eye."""

import re
from collections import Counter
from pathlib import Path

from kiosk.loading.world import language_of
from kiosk.window.props import Props
from kiosk.window.speech.heard_controls import stops

ROOT = Path(__file__).parents[3]
TOOLBAR = ROOT / "kiosk/qml/Kiosk/Visit/tools/Toolbar.qml"
VISIT = ROOT / "kiosk/qml/Kiosk/Visit"
OBJECT_NAME = re.compile(r'objectName: "(\w+)"')
CONTROLS = ROOT / "kiosk/window/visitor_controls.py"
FOR_THE_EYE = {"TextSizeChosen", "ContrastToggled", "LowToggled"}
NEVER_ASKED = {"ListeningAnswered"}
"""With a headset nothing asks whether others may hear."""


def _tools_that_are_seen():
    """How many tools of the toolbar lead to each event."""
    leads_to = dict(
        re.findall(r"def (\w+)\(.*?dispatch\(\w+\.(\w+)\(", CONTROLS.read_text("utf-8"), re.DOTALL)
    )
    calls = set(re.findall(r"root\.visitor\.controls\.(\w+)\(([^)]*)\)", TOOLBAR.read_text("utf-8")))
    return Counter(leads_to[slot] for slot, _ in calls)


def test_each_tool_that_is_seen_is_said_too_unless_it_is_for_the_eye():
    seen = _tools_that_are_seen()
    assert len(seen) >= 9
    assert seen.keys() >= FOR_THE_EYE | NEVER_ASKED
    said = Counter(type(stop.event).__name__ for stop in stops(Props(), (), language_of("en")))
    missing = seen - said
    assert missing.keys() == FOR_THE_EYE | NEVER_ASKED, (
        "add the tool to _tools of kiosk/window/speech/heard_controls.py"
    )


def test_each_tool_that_is_said_names_buttons_that_the_window_has():
    """A person who hides the picture at one of them is there while it is hidden, and afterwards."""
    named = [name for file in VISIT.rglob("*.qml") for name in OBJECT_NAME.findall(file.read_text("utf-8"))]
    tools = [stop for stop in stops(Props(), (), language_of("en")) if not stop.line]
    assert len(tools) >= 6
    for tool in tools:
        assert tool.buttons, tool.said
        assert set(tool.buttons) <= set(named), tool.said
