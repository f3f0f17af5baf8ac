"""Derives a visit: topics, a page, languages, advice."""

from collections.abc import Callable, Sequence
from dataclasses import field, replace
from datetime import date
from math import ceil

from kiosk.content.design import load_design
from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.content.deck import Deck
from kiosk.core.content.pages import Page
from kiosk.core.content.pages.base import MOST_LINKS
from kiosk.core.content.pages.offer import OfferPage
from kiosk.core.content.pages.quiz import QuizPage
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.topics import ABOUT_RECORDS, Topic
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.scenes.visit import Advice, Languages, Reading, Topics, Visit
from kiosk.core.kernel.signed_screen import clip_of
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.core.visit.topic_tiles import screen_of, tile_columns, tile_rows, tiles_a_screen
from kiosk.frozen import dataclass
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import helpline_cards
from kiosk.window.base.enums import Place
from kiosk.window.base.rows import Row
from kiosk.window.visit import language_picker, offer_and_quiz
from kiosk.window.visit.advice_view import AdviceProps
from kiosk.window.visit.language_picker_view import LanguagesProps
from kiosk.window.visit.offer_and_quiz_view import OfferProps, QuizProps
from kiosk.window.visit.page_view import PageProps
from kiosk.window.visit.toolbar_view import ToolbarProps
from kiosk.window.visit.topics_view import TopicsProps

NEUTRAL_FIELD = "river"
"""The colour of *Advice* if it was not opened from a page."""

_PILL_ICONS = {"helpline": "phone", "emergency": "phone", "desk": "chats", "bare": "chats"}


@dataclass(frozen=True, slots=True)
class VisitProps:
    """Only the groups of the ``place`` have values."""

    place: Place.Kind = Place.Kind.Nowhere
    toolbar: ToolbarProps = field(default_factory=ToolbarProps)
    page: PageProps = field(default_factory=PageProps)
    offer: OfferProps = field(default_factory=OfferProps)
    quiz: QuizProps = field(default_factory=QuizProps)
    topics: TopicsProps = field(default_factory=TopicsProps)
    languages: LanguagesProps = field(default_factory=LanguagesProps)
    advice: AdviceProps = field(default_factory=AdviceProps)


def visit(
    state: State,
    visit: Visit,
    world: World,
    languages: Callable[[str], Language],
    screen: tuple[int, int],
    today: date,
    low: bool,
) -> VisitProps:
    """``low``: all that is read or touched is in the lower part of the screen."""
    language = languages(state.language)
    pill = helpline_cards.pill(state.house.available, world.site, language)
    toolbar = ToolbarProps(
        several_languages=len(world.choices) > 1,
        start_again=world.site.mount.start_again_in_toolbar(*screen, low),
        pill_label=pill.label,
        pill_detail=pill.detail,
        pill_is_number=pill.kind in {"helpline", "emergency"},
        pill_icon=_PILL_ICONS[pill.kind],
    )
    reading = visit.place if isinstance(visit.place, Reading) else None
    clip = clip_of(visit, world, state.sign)
    film = clip.file if clip else ""
    match visit.side:
        case Languages(first=first):
            picker = LanguagesProps(
                tiles=language_picker.tiles(world, state.sign or state.language, languages),
                first=first,
                few=language_picker.is_few(world.choices),
                heading=language_picker.heading(world.languages, languages),
            )
            return VisitProps(Place.Kind.Languages, toolbar, languages=picker)
        case Advice() as side:
            return VisitProps(
                Place.Kind.Advice,
                toolbar,
                advice=replace(_advice(state, world, language, reading, side), film=film),
            )
        case None if reading:
            return _page(toolbar, world, language, reading, today, film)
        case None:
            first = visit.place.first if isinstance(visit.place, Topics) else 0
            tiles = _topics(world.deck_in(language.tag), language, first, screen, low)
            return VisitProps(Place.Kind.Topics, toolbar, topics=tiles)


def _page(
    toolbar: ToolbarProps, world: World, language: Language, reading: Reading, today: date, film: str
) -> VisitProps:
    anchor = reading.anchor
    deck = world.deck_in(language.tag)
    topic = deck.find_topic(anchor.page.partition("/")[0])
    page = deck.find_page(anchor.page)
    assert topic is not None and page is not None
    props = PageProps(
        field=topic.field,
        motif=page.motif or topic.motif,
        title=language.text(page.title, anchor.page),
        topic_name="" if page.title == topic.title else language.text(topic.title, "topic"),
        anchor=str(anchor),
        links=_links(topic, page, world, language),
        film=film,
    )
    match page:
        case OfferPage():
            offer = offer_and_quiz.offer(page, reading, language)
            return VisitProps(Place.Kind.Offer, toolbar, props, offer=offer)
        case QuizPage():
            quiz = offer_and_quiz.quiz(page, reading, language)
            return VisitProps(Place.Kind.Quiz, toolbar, props, quiz=quiz)
        case _:
            props = replace(props, blocks=_blocks(topic, world, language, today))
            return VisitProps(Place.Kind.Page, toolbar, props)


def _leads_to(topic: Topic, page: Page, deck: Deck) -> tuple[str, ...]:
    """The links of a page: those from its file, then the later pages of its topic."""
    at = topic.pages.index(page)
    following = (f"{topic.id}/{other.id}" for other in (*topic.pages[at + 1 :], *topic.pages[:at]))
    shown = (ref for ref in page.links if deck.find_topic(ref.partition("/")[0]))
    return tuple(dict.fromkeys((*shown, *following)))[:MOST_LINKS]


def _advice(
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
        field=topic.field if topic else NEUTRAL_FIELD,
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
            }
            for c in cards
        ],
        # A note may follow the last card.
        first_card=min(side.card, len(cards)),
        first_detail=side.detail,
        links=_from_advice(world, language),
    )


def _from_advice(world: World, language: Language) -> list[Row]:
    """The link of *Advice*: the first page of its topic, if there is one."""
    topic = world.deck_in(language.tag).of_advice
    return [_link(f"{topic.id}/{topic.pages[0].id}", world, language)] if topic else []


def _blocks(topic: Topic, world: World, language: Language, today: date) -> list[Row]:
    """Text and links of all pages, so that *More* leads through them; pages of other kinds are one empty
    screen each.
    """
    rows: list[Row] = []
    for page in topic.pages:
        ref = f"{topic.id}/{page.id}"
        said = [replace(block, text=language.text(block.text, ref)) for block in page.blocks_on(today)]
        if isinstance(page, TextPage) and page.is_legal:
            said.append(Block(BlockKind.SOURCE, helpline_cards.law_checked(world.site.law_checked, language)))
        if ref == ABOUT_RECORDS and world.site.stats.keep:
            said.append(Block(BlockKind.SOURCE, helpline_cards.what_is_counted(language)))
        rows += [
            {
                "anchor": str(Anchor(ref, number)),
                "kind": str(block.kind),
                "text": block.text,
                "icon": block.icon,
            }
            for number, block in enumerate(said or [Block(BlockKind.PARAGRAPH, "")])
        ]
        links = _links(topic, page, world, language) if said else []
        rows += [
            {"anchor": str(Anchor(ref, number)), "kind": str(BlockKind.LINK), "text": link["title"]} | link
            for number, link in enumerate(links, len(said))
        ]
    return rows


def _links(topic: Topic, page: Page, world: World, language: Language) -> list[Row]:
    deck = world.deck_in(language.tag)
    return [_link(ref, world, language) for ref in _leads_to(topic, page, deck)]


def _link(ref: str, world: World, language: Language) -> Row:
    deck = world.deck_in(language.tag)
    topic = deck.find_topic(ref.partition("/")[0])
    page = deck.find_page(ref)
    assert topic is not None
    title = language.text(page.title, ref) if page else language.text(topic.title, "topic")
    motif = (page and page.motif) or topic.motif
    drawing = world.drawings.get(motif) or load_design().motifs[motif]
    return {"ref": ref, "title": title, "symbol": drawing.icon}


def _topics(deck: Deck, language: Language, first: int, screen: tuple[int, int], low: bool) -> TopicsProps:
    """The tiles of one screen: the screen with the tile ``first``."""
    count, (width, height) = len(deck.tiles), screen
    each = tiles_a_screen(count, low)
    here = screen_of(first, count, low)
    upright = height > width
    return TopicsProps(
        # TRANSLATORS: title over all topics, at most 36 characters
        title=language.text("What would you like to know?"),
        every=_tiles(deck.tiles, language),
        tiles=_tiles(deck.tiles[here * each : (here + 1) * each], language),
        columns=tile_columns(each, upright),
        rows=tile_rows(each, upright, low),
        each=each,
        screen=here,
        screens=max(1, ceil(count / each)),
    )


def _tiles(topics: Sequence[Topic], language: Language) -> list[Row]:
    return [
        {
            "ref": topic.id,
            "title": language.text(topic.title, "topic"),
            "field": topic.field,
            "motif": topic.motif,
        }
        for topic in topics
    ]
