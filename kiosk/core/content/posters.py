"""Cuts a page into posters: parts of few words, each of which somebody who passes by can read alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, groupby
from operator import add, attrgetter
from typing import Final, NamedTuple, Self

from kiosk.core.content.blocks import HEADS, Block, BlockKind
from kiosk.core.text.sentences import has_end_mark, join_sentences, split_sentences
from kiosk.core.text.word_count import count_words

MOST_WORDS: Final = 25
"""The most words on a poster below its title; counted as for the reading time."""

MOST_READ: Final = 30
"""The most words on a poster with its title: what is read in 18 seconds at 100 words a minute."""

_FEW: Final = 6
"""Fewer words than these are better on a poster with others."""

_KEPT: Final = 512

Poster = tuple[tuple[int, Block], ...]
"""Blocks, or parts of blocks, each with the index of the block in its page."""


@lru_cache(_KEPT)
def cut_into_posters(title: str, blocks: tuple[Block, ...]) -> tuple[Poster, ...]:
    """Returns the posters of a page in one language; together they say the whole page.

    Each repeats what its text belongs to, if there is room: the heading of a paragraph, the label of a
    figure, and always the lead of a row. It has too many words only if one sentence or row has too many.
    The cache never holds a text of a visit.
    """
    titled = count_words(title)
    sections = groupby(_units(blocks, titled), attrgetter("section"))
    cuts = (_cut(list(units), titled) for _, units in sections)
    return tuple(map(_poster, chain.from_iterable(cuts)))


def count_poster(title: str, poster: Poster) -> int:
    """Counts the words that there are to read; a source is small print, and not counted."""
    return count_words(title, *(block.text for _, block in poster if block.kind is not BlockKind.SOURCE))


class _Part(NamedTuple):
    """A block or one of its sentences, with the indexes of both; the words of a source count for nothing."""

    block: int
    sentence: int
    kind: BlockKind
    text: str
    words: int
    icon: str = ""

    @classmethod
    def of(cls, block: int, sentence: int, part: Block) -> Self:
        words = 0 if part.kind is BlockKind.SOURCE else count_words(part.text)
        return cls(block, sentence, part.kind, part.text, words, part.icon)


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is not cut: a sentence, a row, or a head without text; ``above`` is what it needs above it.

    Only units of one ``section`` share a poster. ``idea`` is a paragraph or a list.
    """

    own: _Part
    above: tuple[_Part, ...]
    section: int
    idea: int


def _units(blocks: Sequence[Block], titled: int) -> Iterator[_Unit]:
    """Yields the units of a page in order, but the source of a figure right below its label."""
    section = idea = 0
    heads: tuple[_Part, ...] = ()
    lead: tuple[_Part, ...] = ()
    of_steps: tuple[_Part, ...] = ()
    unsaid = sourced = False
    kinds = [block.kind for block in blocks]
    for number, block in enumerate(blocks):
        kind = block.kind
        before = kinds[number - 1] if number else None
        after = kinds[number + 1] if number + 1 < len(kinds) else None
        part = _Part.of(number, 0, block)
        if kind in HEADS:
            labels = before is BlockKind.FIGURE
            section, idea, lead, unsaid = section + (not labels), idea + 1, (), True
            heads = (*heads, part) if labels else (*of_steps, part)
            of_steps = ()
            if sourced := labels and (at := _source_of(kinds, number)) > 0:
                yield _Unit(_Part.of(at, 0, blocks[at]), heads, section, idea)
                unsaid = False
            elif after is None or (after in HEADS and kind is not BlockKind.FIGURE):
                yield _Unit(part, heads[:-1], section, idea)
        elif kind is BlockKind.ITEM:
            idea += before is not BlockKind.ITEM
            above = (*heads, *lead)
            if not unsaid and not _has_room(part, above, titled):
                above = lead or heads
            yield _Unit(part, above, section, idea)
            unsaid = False
        elif kind is BlockKind.PARAGRAPH:
            idea, lead = idea + 1, ()
            if before is BlockKind.ITEM or (before is kind and heads and heads[-1].kind is BlockKind.STEP):
                section, heads = section + (before is kind), ()
            sentences = (replace(block, text=each) for each in split_sentences(block.text))
            parts = [_Part.of(number, at, each) for at, each in enumerate(sentences)]
            if after is BlockKind.ITEM:
                lead = (parts.pop(),)
            elif after is BlockKind.STEP and not has_end_mark(block.text):
                of_steps = (parts.pop(),)
            for each in parts:
                yield _Unit(each, heads if unsaid or _has_room(each, heads, titled) else (), section, idea)
                unsaid = False
        elif not sourced:
            yield _Unit(part, heads, section, idea)


def _source_of(kinds: Sequence[BlockKind], label: int) -> int:
    """Returns the index of the source of a figure; 0 if it has none."""
    for at, kind in enumerate(kinds[label + 1 :], label + 1):
        if kind is BlockKind.SOURCE:
            return at
        if kind in HEADS:
            break
    return 0


def _has_room(own: _Part, above: Iterable[_Part], titled: int) -> bool:
    return _excess((own, *above), titled) == 0


def _excess(parts: Iterable[_Part], titled: int) -> int:
    """Counts the words above those that a poster takes."""
    words = sum(part.words for part in parts)
    return max(0, words - MOST_WORDS) + max(0, words + titled - MOST_READ)


class _Cost(NamedTuple):
    """The cost of posters, the worst criterion first."""

    over: int = 0
    """Words above those that a poster takes."""
    posters: int = 0
    few: int = 0
    """Posters of few words."""
    inside: int = 0
    """Ends inside a paragraph or a list."""
    alone: int = 0
    """Rows alone on their poster."""
    uneven: int = 0

    def plus(self, other: "_Cost") -> "_Cost":
        return _Cost(*map(add, self, other))


def _cut(units: Sequence[_Unit], titled: int) -> Iterator[Sequence[_Unit]]:
    """Yields the posters of a section: from the end backwards, the cheapest end for each unit."""
    cheapest: dict[int, tuple[_Cost, int]] = {len(units): (_Cost(), 0)}
    for begin in reversed(range(len(units))):
        ways: list[tuple[_Cost, int]] = []
        for end in range(begin + 1, len(units) + 1):
            inside = end < len(units) and units[end].idea == units[end - 1].idea
            cost = _cost(units[begin:end], titled, inside)
            if ways and cost.over:
                break
            ways.append((cost.plus(cheapest[end][0]), end))
        cheapest[begin] = min(ways)
    begin = 0
    while begin < len(units):
        end = cheapest[begin][1]
        yield units[begin:end]
        begin = end


def _cost(units: Sequence[_Unit], titled: int, inside: bool) -> _Cost:
    """Returns the cost of a poster; it ends ``inside`` an idea."""
    parts = _parts(units)
    words = sum(part.words for part in parts)
    return _Cost(
        over=_excess(parts, titled),
        posters=1,
        few=int(words < _FEW),
        inside=int(inside),
        alone=int(len(units) == 1 and units[0].own.kind is BlockKind.ITEM),
        uneven=(MOST_WORDS - words) ** 2,
    )


def _parts(units: Iterable[_Unit]) -> list[_Part]:
    """Returns the parts of a poster, each once, in the order of the page."""
    return sorted({part for unit in units for part in (*unit.above, unit.own)})


def _poster(units: Iterable[_Unit]) -> Poster:
    return tuple(
        (number, Block(same[0].kind, join_sentences(tuple(part.text for part in same)), same[0].icon))
        for number, found in groupby(_parts(units), attrgetter("block"))
        for same in [list(found)]
    )
