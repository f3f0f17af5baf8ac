"""The guide to a talk on paper: what its leader reads before, a card on disclosures, what the room needs."""

from collections.abc import Sequence
from itertools import cycle, islice

from kiosk.commands.handout.notes import MARGIN
from kiosk.commands.paper.paper import Paper, Words
from kiosk.core.content.blocks import BlockKind, parse_text
from kiosk.core.content.talks.guide import GuidePart
from kiosk.core.content.translatable import GUIDES, PROGRAMMES
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.window.talk.words.guide import disclosure

COLUMNS, ROWS = 2, 5
_FOOT = 24.0
_PAD = 8.0
_TO_FILL_IN = "…" * 14


def draw_guide(paper: Paper, programme_id: str, world: World, language: Language, scale: float) -> None:
    """As many pages as needed."""
    paper.page()
    paper.rtl = language.rtl
    width = paper.size.width() - 2 * MARGIN
    programme = world.talks.programme(programme_id)
    title = language.text(programme.title, PROGRAMMES) if programme else ""
    y = MARGIN + paper.words(title, language.tag, (MARGIN, MARGIN, width), 7.0 * scale, "title_s") + 4
    for guide, part in world.talks.guide_to(programme_id):
        if part.printed:
            continue
        heading, lines = _said(guide, part, language)
        for number, (role, em, text) in enumerate(
            [("card_title", 4.6, heading), *(("body", 4.2, line) for line in lines)]
        ):
            below = y + paper.height_of(text, language.tag, width, em * scale, role)
            if below > paper.size.height() - _FOOT * (2 if number == 0 else 1):
                paper.page()
                y = MARGIN
            y += paper.words(text, language.tag, (MARGIN, y, width), em * scale, role) + 1
        y += 4


def draw_disclosure(paper: Paper, language: Language, scale: float) -> None:
    """A card for the pocket of those who lead the talk, on a page of its own, with room for their contact."""
    paper.page()
    paper.rtl = language.rtl
    head, *lines = disclosure(language, _TO_FILL_IN)
    words = [Words(head, 6.5 * scale, "title_s"), *(Words(line, 5.0 * scale) for line in lines)]
    _column(paper, words, language, MARGIN, 4)


def draw_printed(paper: Paper, programme_id: str, world: World, language: Language, scale: float) -> None:
    """What the room needs: each on a page of its own."""
    for guide, part in world.talks.guide_to(programme_id):
        if not part.printed:
            continue
        paper.page()
        paper.rtl = language.rtl
        _, lines = _said(guide, part, language, mark="")
        (_cards if part.printed == "cards" else _sheet)(paper, lines, language, scale)


def _sheet(paper: Paper, lines: Sequence[str], language: Language, scale: float) -> None:
    _column(paper, [Words(line, 11.0 * scale, "title") for line in lines], language, 2 * MARGIN, 8)


def _column(paper: Paper, words: Sequence[Words], language: Language, y: float, gap: float) -> None:
    """The texts below each other, smaller if the page is too small for them."""
    width = paper.size.width() - 2 * MARGIN
    factor = paper.fitting(words, language.tag, width, paper.size.height() - y - MARGIN, gap)
    for each in words:
        y += paper.words(each.text, language.tag, (MARGIN, y, width), each.em * factor, each.role) + gap


def _cards(paper: Paper, lines: Sequence[str], language: Language, scale: float) -> None:
    """Ten cards; fewer texts come again."""
    width, height = paper.size.width() / COLUMNS, paper.size.height() / ROWS
    for number, line in enumerate(islice(cycle(lines), COLUMNS * ROWS)):
        x, y = number % COLUMNS * width, number // COLUMNS * height
        inner = width - 2 * _PAD
        words = Words(line, 5.4 * scale, "card_title")
        em = words.em * paper.fitting([words], language.tag, inner, height - 2 * _PAD)
        paper.words(line, language.tag, (x + _PAD, y + _PAD, inner), em, words.role)
    for row in range(1, ROWS):
        paper.rule(0, row * height, paper.size.width(), 0.2, dashed=True)
    paper.fold(width, 0, paper.size.height())


def _said(guide: str, part: GuidePart, language: Language, mark: str = "• ") -> tuple[str, list[str]]:
    """Heading and lines, with ``mark`` before items."""
    context = f"{GUIDES}/{guide}"
    blocks = [(block.kind, language.text(block.text, context)) for block in parse_text(part.text)]
    lines = [f"{mark}{text}" if kind is BlockKind.ITEM else text for kind, text in blocks]
    return language.text(part.heading, context), lines
