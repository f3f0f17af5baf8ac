"""Draws desk cards, both sides, alone on A6 or four on A4: the words are in ``desk_card_words``."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from kiosk.commands.handout.desk_card_words import CardPart, key_of, staff_parts, visitor_parts
from kiosk.commands.handout.sheet import SiteContact, valid_until
from kiosk.commands.paper.marks import Words
from kiosk.commands.paper.paper import Paper
from kiosk.i18n.phrases import captions

COLUMNS, ROWS = 2, 2

_WIDTH, _HEIGHT = 105.0, 148.0
_MARGIN = 7.0
_INNER = _WIDTH - 2 * _MARGIN
_LOWEST = _HEIGHT - _MARGIN
_RULE = 3.0
_DIGITS = 6.0
_ROLE = "detail"
"""Has no Nastaliq, whose lines would touch each other in a type so small."""

_LEAST, _STEP = 0.85, 0.05
"""The least factor for the texts of one side. More than that goes to another card, so that it can be read."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """A text and the white paper below it; ``is_number`` for one of digits alone."""

    words: Words
    below: float = 0.0
    is_number: bool = False

    def scaled(self, factor: float) -> "CardLine":
        return CardLine(self.words.scaled(factor), self.below * factor, self.is_number)


type Block = tuple[CardLine, ...]
"""Lines that stay together on a side."""

type Side = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class DeskCard:
    """Both sides of one card. ``rtl``: the staff's language begins at the right."""

    front: Side
    back: Side
    rtl: bool


def desk_cards(paper: Paper, contact: SiteContact) -> tuple[DeskCard, ...]:
    """Returns as many cards as the texts need: each has two full sides, so some come again."""
    rtl = contact.languages[0].rtl
    fronts = _sides(paper, (), [_staff_block(part, contact.scale) for part in staff_parts(contact)])
    back = [_visitor_block(part, contact.scale) for part in visitor_parts(contact)]
    backs = _sides(paper, _head(contact), back)
    last = max(len(fronts), len(backs))
    return tuple(
        DeskCard(fronts[min(at, len(fronts) - 1)], backs[min(at, len(backs) - 1)], rtl) for at in range(last)
    )


def draw_cards(paper: Paper, cards: Sequence[DeskCard], columns: int = 1, rows: int = 1) -> None:
    """Two pages for each card: its front, then its back, as often as a page has room."""
    for card in cards:
        paper.rtl = card.rtl
        for side in (card.front, card.back):
            paper.page()
            for column, row in product(range(columns), range(rows)):
                _draw(paper, side, column * paper.width / columns, row * paper.height / rows)
            paper.cuts(columns, rows)


def _staff_block(part: CardPart, scale: float) -> Block:
    tag = part.language.tag
    head = [CardLine(Words(part.heading, tag, 3.8 * scale, "card_title"), 0.8)] if part.heading else []
    number = [CardLine(Words(part.number, "en", _DIGITS * scale, "phone"), 0.5, True)] if part.number else []
    lines = [CardLine(Words(line, tag, 2.9 * scale, _ROLE), 0.6) for line in part.lines if line]
    return *head, *number, *lines


def _visitor_block(part: CardPart, scale: float) -> Block:
    tag = part.language.tag
    name, *lines = part.heading, *part.lines
    first = CardLine(Words(name, tag, 3.0 * scale, "card_title"), 0.4)
    return first, *(CardLine(Words(line, tag, 3.5 * scale, _ROLE), 0.4) for line in lines)


def _head(contact: SiteContact) -> Block:
    """The number, and for staff what the numbers of the sentences mean."""
    language, strip, k = contact.languages[0], contact.available.strip, contact.scale
    key = CardLine(Words(key_of(language), language.tag, 2.6 * k, _ROLE), 0.4)
    if strip is None:
        return (key,)
    example = language.text("Example") if contact.site.demo else ""
    until = captions.joined(example, valid_until(strip, language))
    number = CardLine(Words(strip.number, "en", _DIGITS * k, "phone"), 0.5, True)
    return number, CardLine(Words(until, language.tag, 2.6 * k, _ROLE), 0.4), key


def _sides(paper: Paper, head: Block, blocks: Sequence[Block]) -> tuple[Side, ...]:
    """Shares blocks among sides that each begin with ``head``, as large as fits the fewest of them."""
    factors = [1 - _STEP * step for step in range(round((1 - _LEAST) / _STEP) + 1)]
    found = [tuple(_filled(paper, _scaled(head, each), _all_scaled(blocks, each))) for each in factors]
    return min(found, key=len)


def _filled(paper: Paper, head: Block, blocks: Sequence[Block]) -> Iterator[Side]:
    first = (head,) if head else ()
    side, used = list(first), _height(paper, first)
    for block in blocks:
        for part in _fitting(paper, block, _LOWEST - _MARGIN - _height(paper, first)):
            height = _height(paper, (part,))
            if len(side) > len(first) and used + height > _LOWEST - _MARGIN:
                yield tuple(side)
                side, used = list(first), _height(paper, first)
            side.append(part)
            used += height
    yield tuple(side)


def _fitting(paper: Paper, block: Block, room: float) -> Iterator[Block]:
    """The block, in parts if it is higher than a side."""
    part: list[CardLine] = []
    for line in block:
        if part and _height(paper, ((*part, line),)) > room:
            yield tuple(part)
            part = []
        part.append(line)
    if part:
        yield tuple(part)


def _scaled(block: Block, factor: float) -> Block:
    return tuple(line.scaled(factor) for line in block)


def _all_scaled(blocks: Sequence[Block], factor: float) -> list[Block]:
    return [_scaled(block, factor) for block in blocks]


def _height(paper: Paper, side: Side) -> float:
    """The height of a side, with a rule after each block."""
    return sum(_line_height(paper, line) for block in side for line in block) + _RULE * len(side)


def _line_height(paper: Paper, line: CardLine) -> float:
    return paper.height_of(line.words, _INNER) + line.below


def _draw(paper: Paper, side: Side, x: float, y: float) -> None:
    x, y = x + _MARGIN, y + _MARGIN
    for place, block in enumerate(side):
        if place:
            paper.rule(x, y - _RULE / 2, _INNER, 0.3)
        for line in block:
            _draw_line(paper, line, x, y)
            y += _line_height(paper, line)
        y += _RULE


def _draw_line(paper: Paper, line: CardLine, x: float, y: float) -> None:
    """Each language begins at its own side; a number begins where the side does."""
    is_own = line.is_number or line.words.rtl == paper.rtl
    paper.words(line.words, (x, y, _INNER), "start" if is_own else "end")
