"""The drawing of a topic is its sign: on its tile, pages, panels and slides, and on nothing else."""

import tomllib

import pytest

from kiosk.base.places import RESOURCES
from kiosk.content import built_in
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.deck.load_talks import load_talks
from kiosk.content.design import load_design

DECK = load_deck([built_in.CONTENT], load_design().names).deck
OF_TILES = {topic.motif: topic.id for topic in DECK.tiles}
SAME = {"who-we-are/rights-after": "your-rights"}
"""Pages about what the tile of another topic is about, too."""
CLOCKS = ("station-clock",)
"""What says the time is about no topic; a touch has to lead somewhere."""


@pytest.mark.parametrize("topic", DECK.topics, ids=lambda topic: topic.id)
def test_no_page_has_the_drawing_of_another_topics_tile(topic):
    signs = {f"{topic.id}/{page.id}": page.motif or topic.motif for page in topic.pages}
    others = {ref: OF_TILES.get(motif, topic.id) for ref, motif in signs.items()}
    assert [ref for ref, whose in others.items() if whose not in (topic.id, SAME.get(ref))] == []


@pytest.mark.parametrize("panel", DECK.panels, ids=lambda panel: panel.id)
def test_a_panel_has_the_drawing_of_what_it_opens(panel):
    """That of the page, or of its topic; a talk shows the same panels."""
    if not panel.topic or panel.id in CLOCKS or panel.motif in getattr(panel, "beats", ()):
        return
    topic = DECK.find_topic(panel.topic.partition("/")[0])
    page = DECK.find_page(panel.topic) or topic.pages[0]
    assert panel.motif in {topic.motif, page.motif}


def test_no_slide_of_a_talk_has_the_drawing_of_a_tile():
    """Slides of a talk alone are about the talk."""
    slides = load_talks([built_in.CONTENT], DECK, load_design().names).talks.slides
    assert slides
    assert [panel.id for panel in slides if panel.motif in OF_TILES] == []


def test_each_icon_of_a_topic_is_of_one_topic():
    """Where there is no room for its drawing, as beside a link."""
    icons = [load_design().motifs[topic.motif].icon for topic in DECK.topics]
    assert len({*icons}) == len(icons)


def test_the_reference_lists_the_sign_of_each_topic():
    notes = tomllib.loads((RESOURCES / "design/lines/motifs.toml").read_text("utf-8"))
    listed = (RESOURCES.parent / "docs/reference/drawings-and-icons.md").read_text("utf-8")
    rows = [f"| {each.title} | `{each.motif}` | `{notes[each.motif]['icon']}` |" for each in DECK.topics]
    assert [row for row in rows if row not in listed] == []
