"""The guide to a talk on paper: what its leader reads before, a card on disclosures, what the room needs."""

from collections.abc import Sequence
from itertools import cycle, islice

from kiosk.commands.handout.notes import MARGIN
from kiosk.commands.handout.paper import A4, A5, Paper
from kiosk.core.content.blocks import BlockKind, parse_text
from kiosk.core.content.talks.guide import GuidePart
from kiosk.core.content.translatable import GUIDES, PROGRAMMES
from kiosk.core.kernel.world import World
from kiosk.i18n.language import Language
from kiosk.window.talk.guide import disclosure

COLUMNS, ROWS = 2, 5
_FOOT = 24.0
_PAD = 8.0
_TO_FILL_IN = "…" * 14


def draw_guide(paper: Paper, programme_id: str, world: World, language: Language, scale: float) -> None:
    """As many pages as needed; the first page exists already."""
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
            if y > paper.size.height() - _FOOT * (2 if number == 0 else 1) * scale:
                paper.page(A4)
                y = MARGIN
            y += paper.words(text, language.tag, (MARGIN, y, width), em * scale, role) + 1
        y += 4


def draw_disclosure(paper: Paper, language: Language, scale: float) -> None:
    """A card for the pocket of those who lead the talk, on a page of its own, with room for their contact."""
    paper.page(A5)
    paper.rtl = language.rtl
    width = paper.size.width() - 2 * MARGIN
    y = MARGIN
    for number, text in enumerate(disclosure(language, _TO_FILL_IN)):
        role, em = ("title_s", 6.5) if number == 0 else ("body", 5.0)
        y += paper.words(text, language.tag, (MARGIN, y, width), em * scale, role) + 4


def draw_printed(paper: Paper, programme_id: str, world: World, language: Language, scale: float) -> None:
    """What the room needs: each on a page of its own."""
    for guide, part in world.talks.guide_to(programme_id):
        if not part.printed:
            continue
        paper.page(A4)
        paper.rtl = language.rtl
        _, lines = _said(guide, part, language, mark="")
        (_cards if part.printed == "cards" else _sheet)(paper, lines, language, scale)


def _sheet(paper: Paper, lines: Sequence[str], language: Language, scale: float) -> None:
    width, y = paper.size.width() - 2 * MARGIN, 2 * MARGIN
    for line in lines:
        y += paper.words(line, language.tag, (MARGIN, y, width), 11.0 * scale, "title") + 8


def _cards(paper: Paper, lines: Sequence[str], language: Language, scale: float) -> None:
    """Ten cards; fewer texts come again."""
    width, height = paper.size.width() / COLUMNS, paper.size.height() / ROWS
    for number, line in enumerate(islice(cycle(lines), COLUMNS * ROWS)):
        x, y = number % COLUMNS * width, number // COLUMNS * height
        paper.words(line, language.tag, (x + _PAD, y + _PAD, width - 2 * _PAD), 5.4 * scale, "card_title")
    for row in range(1, ROWS):
        paper.rule(0, row * height, paper.size.width(), 0.2, dashed=True)
    paper.fold(width, 0, paper.size.height())


def _said(guide: str, part: GuidePart, language: Language, mark: str = "• ") -> tuple[str, list[str]]:
    """Heading and lines, with ``mark`` before items."""
    context = f"{GUIDES}/{guide}"
    blocks = [(block.kind, language.text(block.text, context)) for block in parse_text(part.text)]
    lines = [f"{mark}{text}" if kind is BlockKind.ITEM else text for kind, text in blocks]
    return language.text(part.heading, context), lines
