"""Panels whose words need more height than there is are named, and only those."""

import pytest

from kiosk.content import built_in
from kiosk.content.passages import read_sheets
from kiosk.core.base.record_marks import annotations_of
from kiosk.core.content.panels import KINDS
from kiosk.window.text.panel_check import MEASURES, check

LIST = """\
kind = "list"
id = "panel"
field = "clay"
motif = "bus"
headline = "Before you travel"
lead = "Things that can help:"
items = [{items}]
closing = "{closing}"
"""
QUESTION = """\
kind = "question"
id = "panel"
field = "clay"
motif = "bus"
headline = "{headline}"
lead = "{lead}"
button = "What to ask"
"""
LONG = "international documentation copies entrusted somewhere trustworthy"
SHORT = "a plan"


def faults(folder, text, say=lambda language, text, context: text, languages=("en",)):
    (folder / "panels").mkdir()
    (folder / "panels/panel.toml").write_text(text, "utf-8")
    return [(p.line, p.text) for p in check(read_sheets({folder: "en"}), lambda sheet: languages, say)]


def listing(*items, closing=""):
    return LIST.format(items=", ".join(f'"{item}"' for item in items), closing=closing)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (listing(*[SHORT] * 5, closing="You can wait."), ""),
        (listing(*[LONG] * 3, closing="You can wait."), ""),
        (
            listing(*[LONG] * 5, closing="You can wait."),
            f"3 lines too high at 1920 × 1080: shorten “{LONG}”, which takes 2 lines",
        ),
        (
            listing(*[LONG + " and copies"] * 5, closing=LONG),
            "4 lines too high at 1920 × 1080 and 1080 × 1920: "
            f"shorten “{LONG} and copies”, which takes 2 lines",
        ),
        (
            listing(*[SHORT] * 5, closing=LONG + " now"),
            f"1 line too high at 1920 × 1080: shorten “{LONG} now”, which takes 2 lines",
        ),
        (listing(*[SHORT] * 9), "6 lines too high at 1920 × 1080 and 1080 × 1920: take an item out"),
        (QUESTION.format(headline="Is it safe?", lead="Who pays? Who keeps my papers?"), ""),
        (
            QUESTION.format(
                headline="Is it safe?", lead="Who pays for it all? Who keeps all of my own papers?"
            ),
            "1 line too high at 1920 × 1080: "
            "shorten “Who pays for it all? Who keeps all of my own papers?”, which takes 2 lines",
        ),
    ],
)
def test_what_does_not_end_above_what_is_below_it_is_named_with_how_much(qapp, tmp_path, text, fault):
    assert faults(tmp_path, text) == ([(2, f"the panel (en) is {fault}")] if fault else [])


def test_every_language_is_measured(qapp, tmp_path):
    def say(language, text, context):
        assert context == "panel"
        return text if language == "en" else f"{text} {text} {text} {text} {text} {text}"

    found = faults(tmp_path, listing(*["one more little thing"] * 5), say, ("en", "fr"))
    assert [text.partition(")")[0] for _, text in found] == ["the panel (fr"]


def test_what_is_delivered_fits(qapp):
    sheets = read_sheets({built_in.CONTENT: "en"})
    assert list(check(sheets, lambda sheet: ["en"], lambda language, text, context: text)) == []


def test_each_kind_with_rows_is_measured():
    with_rows = {name for name, kind in KINDS.items() if "items" in annotations_of(kind)}
    assert with_rows and with_rows <= MEASURES.keys()
