"""Derives the advice page: its cards, or the languages of one, its link, and where else one can ask."""

from dataclasses import replace

from kiosk.core.state.scenes.visit import Advice, Reading
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import helpline_cards
from kiosk.i18n.phrases.ways_to_ask import WayToAsk, ways_to_ask
from kiosk.window.base.rows import Row
from kiosk.window.visit.advice_view import AdviceProps
from kiosk.window.visit.page_links import link_to

_NEUTRAL_FIELD = "river"
"""The colour of *Advice* if it was not opened from a page."""

_MOST_CARDS = 3
"""So many are shown on one screen."""


def advice(
    state: State, world: World, language: Language, reading: Reading | None, side: Advice
) -> AdviceProps:
    topic = world.deck.find_topic(reading.anchor.page.partition("/")[0]) if reading else None
    cards = helpline_cards.cards(state.house.available, world.site, language)
    has_number = any(card.is_number for card in cards)
    ways = () if has_number else ways_to_ask(language)[: _MOST_CARDS - len(cards)]
    named = cards[side.card] if side.names is not None and side.card < len(cards) else None
    props = AdviceProps()
    if named and named.names:
        props = AdviceProps(
            names=list(named.names),
            names_of=named.number_or_name,
            names_card=side.card,
            first_name=min(side.names or 0, len(named.names) - 1),
        )
    return replace(
        props,
        field=topic.field if topic else _NEUTRAL_FIELD,
        title=language.text("Advice"),
        first_line=helpline_cards.first_line(language),
        calls_line=helpline_cards.calls_line(language) if has_number else "",
        cards=[
            {
                "number": c.number_or_name,
                "title": c.title,
                "facts": [words for words in c.facts if words],
                "spoken": c.spoken,
                "conditions": list(c.conditions),
                "isNumber": c.is_number,
                "opens": bool(c.names),
                "picture": "phone" if c.is_number else "talk",
                "signs": c.signs,
                "ref": "",
            }
            for c in cards
        ]
        + [_way(way, world, language) for way in ways],
        # A note may follow the last card.
        first_card=min(side.card, len(cards) + len(ways)),
        first_detail=side.detail,
        links=_from_advice(world, language) if has_number else [],
    )


def _way(way: WayToAsk, world: World, language: Language) -> Row:
    """A card that leads to a page, if the site has it."""
    return {
        "number": "",
        "title": way.who,
        "facts": [way.how],
        "spoken": "",
        "conditions": [],
        "isNumber": False,
        "opens": False,
        "picture": way.picture,
        "signs": {},
        "ref": way.page if world.deck_in(language.tag).find_page(way.page) else "",
    }


def _from_advice(world: World, language: Language) -> list[Row]:
    """Returns the link of *Advice* beside numbers: the first page of its topic, if there is one."""
    topic = world.deck_in(language.tag).of_advice
    return [link_to(f"{topic.id}/{topic.pages[0].id}", world, language)] if topic else []
