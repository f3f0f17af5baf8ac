"""Texts that are cut into screens, for tests of paging."""

from dataclasses import dataclass, field
from functools import cache

from kiosk.core.content.blocks import BlockKind
from kiosk.core.state.anchor import Anchor
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.loading.world import language_of, load_world
from kiosk.window.text.pager_for_qml import Paging
from kiosk.window.text.text_column import BlockLayout, Column
from kiosk.window.text.text_units import Source
from kiosk.window.text.typesetting import text_style
from tests import fakes
from tests.fakes import NOON, TODAY, page_of_every_kind

COLUMNS = {
    1080: ((940.0, 484.0), (1180.0, 484.0), (1528.0, 588.0), (1528.0, 588.0)),
    600: ((479.0, 269.0), (613.0, 269.0), (807.0, 327.0), (807.0, 327.0)),
}
"""Width and height of the text column by u and step, as the windows of 1920 × 1080 and 1024 × 600 have it."""


@cache
def topics():
    """One that shows every kind of block, and what the kiosk is delivered with."""
    every = fakes.topic(
        "kinds", fakes.page("first", words=90), page_of_every_kind(), fakes.page("last", words=12)
    )
    built_in = load_world(Sources(BUILT_IN_SITE), NOON).world.deck.topics
    return (every, *(t for t in built_in if blocks(t, "en")))


def blocks(topic, language):
    """What PageView.blocks gives of a topic."""
    spoken = language_of(language)
    return [
        {
            "anchor": str(Anchor(f"{topic.id}/{page.id}", number)),
            "kind": str(block.kind),
            "text": spoken.text(block.text, f"{topic.id}/{page.id}"),
        }
        for page in topic.pages
        for number, block in enumerate(page.blocks_on(TODAY))
    ]


@dataclass
class Pager:
    """As Pager.qml asks: for a topic in a column, and an anchor."""

    blocks: list
    column: tuple
    type: tuple
    links: bool = False
    anchor: str = ""
    known: dict = field(default_factory=dict)

    def __getattr__(self, name):
        if self.anchor not in self.known:
            self.known[self.anchor] = Paging().screen(
                self.blocks, self.links, self.anchor, *self.column, *self.type
            )
        return self.known[self.anchor][name]


def pager(topic, language, step, unit=1080):
    return Pager(blocks(topic, language), COLUMNS[unit][step], (language, step, float(unit)))


def screens(made):
    """Every screen from the first to the last, as a finger on *More* comes through them."""
    made.anchor = made.blocks[0]["anchor"]
    found = [made.shown]
    while after := made.after:
        made.anchor = after
        found.append(made.shown)
    return found


def bare(text):
    return "".join(text.split())


def screens_of(made):
    """As screens(), but one at a time, with the pager at that place."""
    made.anchor = made.blocks[0]["anchor"]
    yield
    while after := made.after:
        made.anchor = after
        yield


def column(lines, width=1e6):
    """A column of so many lines, 10 pixels each, without gaps."""
    style = text_style("body", "en", 0, 400)
    layout = BlockLayout(style.font, 10, 0.0)
    return Column(width, lines * 10.0, dict.fromkeys(BlockKind, layout), layout, layout, lambda *_: 0.0)


HEADING, PARAGRAPH, ITEM, STEP, CARD, FIGURE, SOURCE, LINK = BlockKind


def source(number, kind, text):
    return Source(Anchor("t/p", number), kind, text)


def sources(*blocks):
    """Blocks by kind and text; a paragraph after a step is told of it."""
    return [
        Source(
            Anchor("t/p", number),
            kind,
            text,
            kind is PARAGRAPH and number > 0 and blocks[number - 1][0] is STEP,
        )
        for number, (kind, text) in enumerate(blocks)
    ]


def texts(found):
    return [[piece.text for piece in screen.pieces] for screen in found]
