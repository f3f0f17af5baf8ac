"""Derives the advice page: its cards, or the languages of one, and its link."""

from dataclasses import replace

from kiosk.core.state.scenes.visit import Advice, Reading
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import helpline_cards
from kiosk.window.base.rows import Row
from kiosk.window.visit.advice_view import AdviceProps
from kiosk.window.visit.page_links import link_to

_NEUTRAL_FIELD = "river"
"""The colour of *Advice* if it was not opened from a page."""


def advice(
    state: State, world: World, language: Language, reading: Reading | None, side: Advice
) -> AdviceProps:
    topic = world.deck.find_topic(reading.anchor.page.partition("/")[0]) if reading else None
    cards = helpline_cards.cards(state.house.available, world.site, language)
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
        calls_line=helpline_cards.calls_line(language) if any(c.is_number for c in cards) else "",
        cards=[
            {
                "number": c.number_or_name,
                "title": c.title,
                "details": [line for line in c.details if line],
                "isNumber": c.is_number,
                "apart": [line for line in c.apart if line],
                "spoken": c.spoken,
                "opens": bool(c.names),
                "picture": "phone" if c.is_number else "talk",
                "signs": c.signs,
            }
            for c in cards
        ],
        # A note may follow the last card.
        first_card=min(side.card, len(cards)),
        first_detail=side.detail,
        links=_from_advice(world, language),
    )


def _from_advice(world: World, language: Language) -> list[Row]:
    """Returns the link of *Advice*: the first page of its topic, if there is one."""
    topic = world.deck_in(language.tag).of_advice
    return [link_to(f"{topic.id}/{topic.pages[0].id}", world, language)] if topic else []
