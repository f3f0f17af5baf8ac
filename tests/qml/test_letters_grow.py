"""The text size that somebody chooses reaches every letter of a page."""

import pytest

from kiosk.staging.named_screens import SCREENS
from tests.sampling import chosen

SIZES = [(1920, 1080), pytest.param((1080, 1920), marks=pytest.mark.slow)]
LARGEST = 3
ALWAYS = {"A", "Example"}
"""The letters on the tool itself, and what marks the numbers of a demonstration."""

DISPLAY = {"idle", "languages", "quiz", "quiz-answered", "staff-number-pad", "staff-announce-words"}
"""Where what is nearly as large as the largest may stay: headlines, digits on keys, words above letters."""


@pytest.fixture(scope="module")
def stage(kept, request):
    return kept.lend("en", request.param)


FULL = {"read-aloud", "listening"}
"""Where the row of tools is full, so that its words stay as they are, as upright on every page (ADR 129)."""


def is_tool(item):
    while item and item.objectName() != "toolbar":
        item = item.parentItem()
    return item is not None


def letters(stage, tools=True):
    """The largest size in pixels in which each text is shown; a text may be shown in two places."""
    stage.window.grabWindow()
    sizes = {}
    for item in stage.items():
        if not tools and is_tool(item):
            continue
        if item.property("shownAlignment") is not None and item.property("text"):
            text = str(item.property("text"))
            sizes[text] = max(sizes.get(text, 0), item.property("font").pixelSize())
    return sizes


@pytest.mark.parametrize("stage", SIZES, indirect=True, ids=str)
@pytest.mark.parametrize(
    "screen",
    chosen(
        (screen for screen in SCREENS if screen.has_tools),
        lambda screen: screen.name in {"topic", "advice", "staff"},
    ),
    ids=lambda screen: screen.name,
)
def test_every_text_is_larger_at_200_percent(stage, screen):
    tools = screen.name not in FULL and stage.window.width() > stage.window.height()
    small, large = letters(stage.go(screen.name), tools), letters(stage.go(screen.name, LARGEST), tools)
    both = small.keys() & large.keys() - ALWAYS
    assert both
    kept = {text: small[text] for text in both if large[text] <= small[text]}
    largest = 0.45 * max(small.values()) if screen.name in DISPLAY else 1000
    assert {text: size for text, size in kept.items() if size < largest} == {}
