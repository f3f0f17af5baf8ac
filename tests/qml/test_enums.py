"""What a view says to QML by one of several names is an enum, which qmllint knows, and no string."""

import re
from pathlib import Path

FILES = sorted((Path(__file__).parents[2] / "kiosk/qml/Kiosk").rglob("*.qml"))
TEXTS = {file.stem: file.read_text("utf-8") for file in FILES}
VIEWS = {name for text in TEXTS.values() for name in re.findall(r"required property \w+View (\w+)", text)}


def test_no_value_of_a_view_is_compared_with_a_word():
    """A comparison with a misspelt word is never true. A text may be compared with "", which says nothing."""
    assert {"visitor", "consoleView", "staff", "guard", "editor", "phone", "view"} <= VIEWS
    value, word = rf"\b(?:{'|'.join(sorted(VIEWS))})(?:\.\w+)+", r'"[^"]+"'
    compared = re.compile(rf"{value} *[!=]==? *{word}|{word} *[!=]==? *(?:root\.)?{value}")
    assert compared.search('visible: root.visitor.cover === "blank"')
    assert compared.search('"swap" !== guard.bar')
    assert {name: found for name, text in TEXTS.items() if (found := compared.findall(text))} == {}
