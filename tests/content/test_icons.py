"""The icons beside rows: each is in the font, none is called like a protected or a threatening sign."""

from collections import Counter
from datetime import date
from pathlib import Path

from kiosk.base.places import RESOURCES
from kiosk.content import built_in
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.content.rules.images import pictures
from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.pages.offer import OfferPage
from kiosk.window.drawing.icons import Icons

ICONS = load_design().icons
PICTURED = (
    "check-an-offer",
    "safer-on-the-way",
    "your-rights",
    "worried-about-someone",
    "young-and-travelling",
    "asking-for-advice",
)
"""Topics of what people can do or notice. Their rows all have an icon, for people who read little."""

NEVER = {"cross", "plus", "moon", "link", "barcode", "smiley", "baby", "ghost", "skull", "sword", "grid", "x"}
"""Signs that could be an emblem, bars, a chain or a face; “x” is a cross, too."""


def test_every_icon_is_in_the_font_and_says_what_it_means():
    assert len(ICONS) > 40
    for name, icon in ICONS.items():
        assert len(Icons().glyph(icon.glyph)) == 1, name
        assert icon.meaning, name


def test_none_is_called_like_a_sign_that_must_not_be_shown():
    every = {name: icon.glyph for name, icon in ICONS.items()}
    every |= {name: motif.icon for name, motif in load_design().motifs.items()}
    assert list(pictures.check_names(every, Path("icons.toml"))) == []
    assert not {word for glyph in every.values() for word in glyph.split("-")} & NEVER


def test_every_row_of_what_people_can_do_has_an_icon():
    deck = load_deck([built_in.CONTENT], load_design().names).deck
    pages = [(topic, page) for topic in deck.topics if topic.id in PICTURED for page in topic.pages]
    assert {topic.id for topic, _ in pages} == set(PICTURED)
    rows = [
        (page.id, block.text, block.icon)
        for _, page in pages
        for block in page.loop_blocks_on(date.min)
        if block.kind is BlockKind.ITEM
    ]
    assert len(rows) > 80
    assert [row for row in rows if not row[2]] == []
    for _, page in pages:
        if isinstance(page, OfferPage):
            assert all(entry.icon for entry in page.every_question)


def test_rows_that_define_or_report_have_dots():
    deck = load_deck([built_in.CONTENT], load_design().names).deck
    pages = [page for topic in deck.topics if topic.id not in PICTURED for page in topic.pages]
    assert [page.id for page in pages if any(each.icon for each in page.loop_blocks_on(date.min))] == []


def test_no_drawing_stands_for_two_topics():
    deck = load_deck([built_in.CONTENT], load_design().names).deck
    drawings = Counter(topic.motif for topic in deck.topics)
    assert "" not in drawings
    assert [name for name, topics in drawings.items() if topics > 1] == []


def test_no_icon_has_two_names():
    assert [
        icon for icon, names in Counter((i.glyph, i.struck) for i in ICONS.values()).items() if names > 1
    ] == []


def test_a_row_that_says_no_is_not_beside_a_picture_that_says_yes():
    """Somebody who reads nothing takes the picture for the sentence."""
    deck = load_deck([built_in.CONTENT], load_design().names).deck
    page = deck.find_page("check-an-offer/six-questions")
    assert [row.icon for row in page.rows if row.text == "You pay nothing to get the job"] == ["no-money"]
    assert ICONS["no-money"].struck
    assert not ICONS["money"].struck


def test_every_icon_is_used_or_offered_to_authors():
    """The reference lists all, for those who write."""
    listed = (RESOURCES.parent / "docs/reference/drawings-and-icons.md").read_text("utf-8")
    assert [name for name in ICONS if f"`{name}`" not in listed] == []
