"""The guide to a talk on paper: what its leader reads before, a card on disclosures, what the room needs."""

from collections.abc import Sequence
from itertools import cycle, islice

from kiosk.commands.handout.notes import MARGIN
from kiosk.commands.paper.marks import Words
from kiosk.commands.paper.page_column import PageColumn
from kiosk.commands.paper.paper import Paper
from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.talks.guide import GuidePart
from kiosk.core.content.translatable import GUIDES, PROGRAMMES
from kiosk.core.state.world import World
from kiosk.i18n.language import Language
from kiosk.window.talk.words.guide import disclosure, part_lines

COLUMNS, ROWS = 2, 5
_FOOT = 24.0
_PAD = 8.0
_TO_FILL_IN = "…" * 14


def draw_guide(paper: Paper, programme_id: str, world: World, language: Language, scale: float) -> None:
    """As many pages as needed."""
    paper.rtl = language.rtl
    column = PageColumn(paper, MARGIN, _FOOT)
    programme = world.talks.programme(programme_id)
    title = language.text(programme.title, PROGRAMMES) if programme else ""
    column.words(Words(title, language.tag, 7.0 * scale, "title_s"), below=4)
    for guide, part in world.talks.guide_to(programme_id):
        if part.printed:
            continue
        heading, lines = _said(guide, part, language)
        column.words(Words(heading, language.tag, 4.6 * scale, "card_title"), below=1, keep=_FOOT)
        for line in lines:
            column.words(Words(line, language.tag, 4.2 * scale), below=1)
        column.y += 4


def draw_disclosure(paper: Paper, language: Language, scale: float) -> None:
    """A card for the pocket of those who lead the talk, on a page of its own, with room for their contact."""
    paper.page()
    paper.rtl = language.rtl
    head, *lines = disclosure(language, _TO_FILL_IN)
    tag = language.tag
    words = [Words(head, tag, 6.5 * scale, "title_s"), *(Words(line, tag, 5.0 * scale) for line in lines)]
    _column(paper, words, MARGIN, 4)


def draw_printed(paper: Paper, programme_id: str, world: World, language: Language, scale: float) -> None:
    """What the room needs: each on a page of its own."""
    for guide, part in world.talks.guide_to(programme_id):
        if not part.printed:
            continue
        paper.page()
        paper.rtl = language.rtl
        heading, lines = _said(guide, part, language, mark="")
        if part.printed == "steps":
            _steps(paper, heading, lines, language, scale)
        else:
            (_cards if part.printed == "cards" else _sheet)(paper, lines, language, scale)


def _sheet(paper: Paper, lines: Sequence[str], language: Language, scale: float) -> None:
    _column(paper, [Words(line, language.tag, 11.0 * scale, "title") for line in lines], 2 * MARGIN, 8)


def _steps(paper: Paper, heading: str, lines: Sequence[str], language: Language, scale: float) -> None:
    """Gaps have room to write."""
    words = [Words(line.replace("…", _TO_FILL_IN), language.tag, 4.6 * scale) for line in lines]
    _column(paper, [Words(heading, language.tag, 7.0 * scale, "title_s"), *words], MARGIN, 4)


def _column(paper: Paper, words: Sequence[Words], y: float, gap: float) -> None:
    """The texts below each other, smaller if the page is too small for them."""
    width = paper.width - 2 * MARGIN
    factor = paper.fitting(words, width, paper.height - y - MARGIN, gap)
    for each in words:
        y += paper.words(each.scaled(factor), (MARGIN, y, width)) + gap


def _cards(paper: Paper, lines: Sequence[str], language: Language, scale: float) -> None:
    """Ten cards; fewer texts come again."""
    width, height = paper.width / COLUMNS, paper.height / ROWS
    for number, line in enumerate(islice(cycle(lines), COLUMNS * ROWS)):
        x, y = number % COLUMNS * width, number // COLUMNS * height
        inner = width - 2 * _PAD
        words = Words(line, language.tag, 5.4 * scale, "card_title")
        fitted = words.scaled(paper.fitting([words], inner, height - 2 * _PAD))
        paper.words(fitted, (x + _PAD, y + _PAD, inner))
    paper.cuts(COLUMNS, ROWS)


def _said(guide: str, part: GuidePart, language: Language, mark: str = "• ") -> tuple[str, list[str]]:
    """Heading and lines, with ``mark`` before items."""
    said = part_lines(guide, part, language)
    lines = [f"{mark}{text}" if kind is BlockKind.ITEM else text for kind, text in said]
    return language.text(part.heading, f"{GUIDES}/{guide}"), lines
