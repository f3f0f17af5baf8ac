from io import BytesIO

from kiosk.i18n.extraction.extract import extract

PANEL = """\
id = "before-you-travel"
kind = "list"
lead = "Four things:"
headline = "Before you travel"
items = [
    "your passport",
    "a \\"spare\\" key",
]
motif = "suitcase"
sources = ["A book"]
"""

TOPIC = '''\
id = "safer"
title = "Safer on the way"

[[page]]
id = "papers"
title = "Your papers"
links = ["safer/phone"]

[[page.part]]
text = """
Your passport is
for you to hold.

- one copy
- time to read
  before you sign
"""

[[page.part]]
heading = "Lost papers"
text = """You can ask."""

[[page]]
id = "phone"
title = "Phone"

[[page.part]]
text = """
A phone can be lost.
"""
'''


def found(source: str) -> list[tuple[int, str, str]]:
    return [
        (line, context, text)
        for line, _, (context, text), _ in extract(BytesIO(source.encode()), ["pgettext"], [], {})
    ]


def test_a_panel_in_reading_order_with_its_lines():
    assert found(PANEL) == [
        (4, "before-you-travel", "Before you travel"),
        (3, "before-you-travel", "Four things:"),
        (6, "before-you-travel", "your passport"),
        (7, "before-you-travel", 'a "spare" key'),
    ]


def test_a_topic_by_paragraph_and_item_with_its_lines():
    assert found(TOPIC) == [
        (2, "topic", "Safer on the way"),
        (6, "safer/papers", "Your papers"),
        (11, "safer/papers", "Your passport is for you to hold."),
        (14, "safer/papers", "one copy"),
        (15, "safer/papers", "time to read before you sign"),
        (20, "safer/papers", "Lost papers"),
        (21, "safer/papers", "You can ask."),
        (25, "safer/phone", "Phone"),
        (29, "safer/phone", "A phone can be lost."),
    ]


def test_translators_learn_what_a_text_is_and_how_long_it_may_be():
    comments = [note for *_, (note,) in extract(BytesIO(PANEL.encode()), ["pgettext"], [], {})]
    assert comments[0] == "headline of a list on an attract panel, at most 40 characters"
    assert comments[-1] == "row of a list on an attract panel, at most 70 characters"


def test_an_entry_by_the_notes_at_its_fields():
    """Nobody translates who took a photograph."""
    panel = """\
id = "desk"
kind = "statement"
headline = "Our desk"
lead = "It is there."
photo = { file = "desk.jpg", alt = "A desk.", credit = "Somebody", people = "none" }
"""
    assert [text for _, _, text in found(panel)] == ["Our desk", "It is there.", "A desk."]
