"""What a visit shows: topics, a page, languages, advice."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.bridge.props import Row, VisitProps
from kiosk.content.design import load_design
from kiosk.core.scripts import script_of
from kiosk.core.state import Advice, Anchor, Languages, Reading, State, Visit
from kiosk.core.topics import Page, Topic
from kiosk.core.world import World
from kiosk.i18n import phrases
from kiosk.i18n.language import Language

NEUTRAL_FIELD = "river"
"""The field of *Advice* where no page gives it one."""

LANGUAGE_WORDS = (
    ("en", "Language"),
    ("fr", "Langue"),
    ("ar", "اللغة"),
    ("am", "ቋንቋ"),
    ("hi", "भाषा"),
    ("zh-Hans", "语言"),
)
_PILL_ICONS = {"helpline": "phone", "emergency": "phone", "desk": "chats", "bare": "chats"}


def visit(
    state: State,
    visit: Visit,
    world: World,
    languages: Callable[[str], Language],
    screen: tuple[int, int],
) -> VisitProps:
    language = languages(state.language)
    pill = phrases.pill(state.showing, world.site, language)
    props = VisitProps(
        tiles=_tiles(world, language),
        pill_label=pill.label,
        pill_detail=pill.detail,
        pill_is_number=pill.kind in {"helpline", "emergency"},
        pill_icon=_PILL_ICONS[pill.kind],
        start_again_in_toolbar=world.site.mount.start_again_in_toolbar(*screen),
    )
    reading = visit.place if isinstance(visit.place, Reading) else None
    match visit.side:
        case Languages():
            return replace(props, place="languages", languages=_languages(state, world, languages))
        case Advice() as side:
            return _advice(props, state, world, language, reading, side)
        case None if reading:
            return _page(props, world, language, reading.anchor)
        case None:
            return replace(props, place="topics")


def _page(props: VisitProps, world: World, language: Language, anchor: Anchor) -> VisitProps:
    topic = world.deck.find_topic(anchor.page.partition("/")[0])
    page = world.deck.find_page(anchor.page)
    assert topic is not None and page is not None
    return replace(
        props,
        place="page",
        field=topic.field,
        motif=page.motif or topic.motif,
        title=language.text(page.title, f"{topic.id}/{page.id}"),
        blocks=_blocks(topic, language),
        anchor=str(anchor),
        links=[_link(ref, world, language) for ref in page.links],
    )


def _advice(
    props: VisitProps, state: State, world: World, language: Language, reading: Reading | None, side: Advice
) -> VisitProps:
    topic = world.deck.find_topic(reading.anchor.page.partition("/")[0]) if reading else None
    cards = phrases.cards(state.showing, world.site, language)
    return replace(
        props,
        place="advice",
        field=topic.field if topic else NEUTRAL_FIELD,
        title=language.text("Advice"),
        cards=[
            {
                "number": c.number_or_name,
                "title": c.title,
                "details": [line for line in c.details if line],
                "isNumber": c.is_number,
            }
            for c in cards
        ],
        first_card=min(side.card, max(len(cards) - 1, 0)),
        first_detail=side.detail,
        has_numbers=any(c.is_number for c in cards),
    )


def _blocks(topic: Topic, language: Language) -> list[Row]:
    return [
        {
            "anchor": str(Anchor(f"{topic.id}/{page.id}", number)),
            "kind": str(block.kind),
            "text": language.text(block.text, f"{topic.id}/{page.id}"),
        }
        for page in topic.pages
        for number, block in enumerate(page.blocks)
    ]


def _link(ref: str, world: World, language: Language) -> Row:
    topic = world.deck.find_topic(ref.partition("/")[0])
    page = world.deck.find_page(ref)
    assert topic is not None
    title = language.text(page.title, ref) if page else language.text(topic.title, "topic")
    return {"ref": ref, "title": title, "icon": _icon(topic, page)}


def _icon(topic: Topic, page: Page | None) -> str:
    return load_design().motifs[page.motif if page and page.motif else topic.motif].icon


def _tiles(world: World, language: Language) -> list[Row]:
    return [
        {
            "ref": topic.id,
            "title": language.text(topic.title, "topic"),
            "field": topic.field,
            "motif": topic.motif,
        }
        for topic in world.deck.topics
    ]


def _languages(state: State, world: World, languages: Callable[[str], Language]) -> list[Row]:
    first = world.languages[:5]
    others = sorted(world.languages[5:], key=lambda tag: (script_of(tag), tag))
    return [
        {"language": tag, "name": languages(tag).own_name, "chosen": tag == state.language}
        for tag in (*first, *others)
    ]
