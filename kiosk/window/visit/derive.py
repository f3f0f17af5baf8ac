"""Derives a visit: topics, a page, languages, advice."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from math import ceil

from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.content.deck import Deck
from kiosk.core.content.pages.choices import SCENE_BLOCKS, ChoicesPage
from kiosk.core.content.pages.offer import OfferPage
from kiosk.core.content.pages.quiz import QuizPage
from kiosk.core.content.topics import Topic
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.visit import Advice, Languages, Reading, Topics, Visit
from kiosk.core.state.signed_screen import clip_of
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.visit.topic_tiles import screen_of, tile_columns, tile_rows, tiles_a_screen
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import helpline_cards
from kiosk.window.base.enums import Place
from kiosk.window.base.rows import Row
from kiosk.window.base.site_blocks import site_blocks
from kiosk.window.visit import language_picker, offer_and_quiz
from kiosk.window.visit.advice import advice
from kiosk.window.visit.choices import choices_of
from kiosk.window.visit.language_picker_view import LanguagesProps
from kiosk.window.visit.page_links import links_of
from kiosk.window.visit.page_view import PageProps
from kiosk.window.visit.toolbar_view import ToolbarProps
from kiosk.window.visit.topics_view import TopicsProps
from kiosk.window.visit.visit_props import VisitProps

_PILL_TOOLS = {"helpline": "advice", "emergency": "advice", "desk": "desk", "bare": "desk"}


def visit(
    state: State,
    visit: Visit,
    world: World,
    languages: Callable[[str], Language],
    screen: tuple[int, int],
    today: date,
    low: bool,
) -> VisitProps:
    """Derives the visit; ``low``: everything to read or touch is in the lower part of the screen."""
    language = languages(state.language)
    pill = helpline_cards.pill(state.house.available, world.site, language)
    toolbar = ToolbarProps(
        several_languages=len(world.choices) > 1,
        start_again=world.site.mount.start_again_in_toolbar(*screen, low),
        pill_label=pill.label,
        pill_detail=pill.detail,
        pill_is_number=pill.kind in {"helpline", "emergency"},
        pill_tool=_PILL_TOOLS[pill.kind],
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
                advice=replace(advice(state, world, language, reading, side), film=film),
            )
        case None if reading:
            return _page(toolbar, state, world, language, reading, today, film)
        case None:
            first = visit.place.first if isinstance(visit.place, Topics) else 0
            tiles = _topics(world.deck_in(language.tag), language, first, screen, low)
            return VisitProps(Place.Kind.Topics, toolbar, topics=tiles)


def _page(
    toolbar: ToolbarProps,
    state: State,
    world: World,
    language: Language,
    reading: Reading,
    today: date,
    film: str,
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
        topic_name=language.text(topic.name_above(page.title), "topic"),
        anchor=str(anchor),
        links=links_of(topic, page, state, world, language),
        film=film,
    )
    match page:
        case OfferPage():
            offer = offer_and_quiz.offer(page, reading, language)
            return VisitProps(Place.Kind.Offer, toolbar, props, offer=offer)
        case QuizPage():
            quiz = offer_and_quiz.quiz(page, reading, language)
            return VisitProps(Place.Kind.Quiz, toolbar, props, quiz=quiz)
        case ChoicesPage():
            links = choices_of(page, anchor, language) or props.links
            rows = _scene(page, anchor, links, state, world, language)
            scene = rows[0]["text"] if page.scene_at(anchor.block) else ""
            props = replace(props, blocks=rows, links=links, alike=True, scene=scene)
            return VisitProps(Place.Kind.Page, toolbar, props)
        case _:
            props = replace(props, blocks=_blocks(topic, state, world, language, today))
            return VisitProps(Place.Kind.Page, toolbar, props)


def _blocks(topic: Topic, state: State, world: World, language: Language, today: date) -> list[Row]:
    """Returns text and links of all pages, so that *More* leads through them; pages of other kinds are one
    empty screen each.
    """
    rows: list[Row] = []
    for page in topic.pages:
        ref = f"{topic.id}/{page.id}"
        said = [replace(block, text=language.text(block.text, ref)) for block in page.blocks_on(today)]
        said += site_blocks(ref, page, world.site, language, state.house.available.emergency)
        links = links_of(topic, page, state, world, language) if said else []
        rows += _rows(Anchor(ref), said or [Block(BlockKind.PARAGRAPH, "")], links)
    return rows


def _scene(
    page: ChoicesPage, at: Anchor, links: Sequence[Row], state: State, world: World, language: Language
) -> list[Row]:
    """Returns text and links of one scene alone: only a choice leads on."""
    number = page.scene_at(at.block)
    said = [replace(block, text=language.text(block.text, at.page)) for block in page.scene_blocks(number)]
    said += site_blocks(at.page, page, world.site, language, state.house.available.emergency)
    return _rows(Anchor(at.page, number * SCENE_BLOCKS), said, links)


def _rows(first: Anchor, said: Sequence[Block], links: Sequence[Row]) -> list[Row]:
    """Returns blocks and the links below them, which count on from ``first``."""
    anchors = [str(Anchor(first.page, first.block + number)) for number in range(len(said) + len(links))]
    texts = [
        {"anchor": anchor, "kind": str(block.kind), "text": block.text, "icon": block.icon}
        for anchor, block in zip(anchors, said, strict=False)
    ]
    below = zip(anchors[len(said) :], links, strict=True)
    return texts + [
        {"anchor": anchor, "kind": str(BlockKind.LINK), "text": link["title"]} | link
        for anchor, link in below
    ]


def _topics(deck: Deck, language: Language, first: int, screen: tuple[int, int], low: bool) -> TopicsProps:
    """Returns the tiles of one screen: the screen with the tile ``first``."""
    count, (width, height) = len(deck.tiles), screen
    each = tiles_a_screen(count, low)
    here = screen_of(first, count, low)
    shown = deck.tiles[here * each : (here + 1) * each]
    placed = len(shown) if low else each
    upright = height > width
    return TopicsProps(
        # TRANSLATORS: title over all topics, at most 36 characters
        title=language.text("What would you like to know?"),
        every=_tiles(deck.tiles, language),
        tiles=_tiles(shown, language),
        columns=tile_columns(placed, upright, low),
        rows=tile_rows(placed, upright, low),
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
