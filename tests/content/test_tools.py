"""The signs of tools: each is defined once, is drawn, and stands for one thing."""

import re
import tomllib
from collections import Counter

from kiosk.base.places import RESOURCES
from kiosk.content.design import load_design
from kiosk.content.rules.images.pictures import protected_sign
from kiosk.window.drawing.icons import Icons
from kiosk.window.staff.foot_buttons import ACTIONS
from kiosk.window.staff.panels import SHOWN
from tests.content.test_icons import NEVER

QML = RESOURCES.parent / "kiosk/qml/Kiosk"
TOOLS = load_design().tools
NOTES = tomllib.loads((RESOURCES / "design/tools.toml").read_text("utf-8"))
NAMED = re.compile(r"Icons\.ofTool\(([^\n]*)\)")
LITERAL = re.compile(r'^\s*(?:symbol|symbolAfter|glyph): .*"[a-z][a-z0-9-]+"', re.MULTILINE)


def names_in(text):
    """The names of tools in calls of ofTool(); conditions have none of their own in quotes."""
    return {name for call in NAMED.findall(text) for name in re.findall(r'"([a-z][a-z-]*)"', call)}


def test_each_sign_is_in_the_font_and_none_is_one_that_must_not_be_shown():
    for name, tool in TOOLS.items():
        assert len(Icons().glyph(tool.glyph)) == 1, name
        assert tool.meaning and not protected_sign(tool.glyph), name
        assert not {*tool.glyph.split("-")} & (NEVER - {"x"}), name


def test_no_sign_stands_for_two_things():
    """Neither for two tools nor for a tool and what content is about, unless it is the same thing."""
    own = [note["glyph"] for note in NOTES.values() if "glyph" in note]
    rows = [icon.glyph for icon in load_design().icons.values() if not icon.struck]
    assert [sign for sign, count in Counter([*own, *rows]).items() if count > 1] == []


def test_every_tool_of_the_window_has_its_sign_from_the_one_place():
    used = set()
    for file in QML.rglob("*.qml"):
        text = file.read_text("utf-8")
        used |= names_in(text)
        written = [
            line.strip() for line in LITERAL.findall(text.replace("Icons.ofTool(", "")) if not names_in(text)
        ]
        assert written == [], file
    of_staff = {panel.name for panel in SHOWN if panel.button} | {action.name for action in ACTIONS}
    assert used | of_staff == set(TOOLS)
