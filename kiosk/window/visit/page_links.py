"""Derives the links of a page."""

from kiosk.content.design import load_design
from kiosk.core.content.deck import Deck
from kiosk.core.content.pages import Page
from kiosk.core.content.pages.base import MOST_LINKS
from kiosk.core.content.pages.choices import ChoicesPage
from kiosk.core.content.topics import Topic
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.window.base.rows import Row


def links_of(topic: Topic, page: Page, state: State, world: World, language: Language) -> list[Row]:
    """Returns the links of a page; none is to *When you call* while no helpline is confirmed."""
    deck = world.deck_in(language.tag)
    advice = None if state.house.available.helplines else deck.of_advice
    calls = f"{advice.id}/{advice.pages[0].id}" if advice else ""
    return [link_to(ref, world, language) for ref in _leads_to(topic, page, deck, calls)]


def link_to(ref: str, world: World, language: Language) -> Row:
    deck = world.deck_in(language.tag)
    topic = deck.find_topic(ref.partition("/")[0])
    page = deck.find_page(ref)
    assert topic is not None
    title = language.text(page.title, ref) if page else language.text(topic.title, "topic")
    motif = (page and page.motif) or topic.motif
    drawing = world.drawings.get(motif) or load_design().motifs[motif]
    return {"ref": ref, "title": title, "symbol": drawing.icon}


def _leads_to(topic: Topic, page: Page, deck: Deck, left_out: str) -> tuple[str, ...]:
    """Returns the links of a page: those from its file, then the later pages of its topic.

    The end of a way with choices has those of its file alone: it looks as the other scenes do.
    """
    at = topic.pages.index(page)
    following = (f"{topic.id}/{other.id}" for other in (*topic.pages[at + 1 :], *topic.pages[:at]))
    shown = (ref for ref in page.links if deck.find_topic(ref.partition("/")[0]))
    own = tuple(shown)
    leads = dict.fromkeys(own if own and isinstance(page, ChoicesPage) else (*own, *following))
    return tuple(ref for ref in leads if ref != left_out)[:MOST_LINKS]
