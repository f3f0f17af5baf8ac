"""The headlines of a slide in two languages: both in one size."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from kiosk.content.design import load_design
from kiosk.core.text.line_breaks import parts
from kiosk.window.text.bilingual.pair_stage import PairStage, PairWords
from kiosk.window.text.headlines import lines_in
from kiosk.window.text.measure import line_width
from kiosk.window.text.typesetting import text_for, text_style

_HEADLINES: Final = ("headline_s", "list_headline", "list_headline_s", "title_s")
_ABOVE_TEXT: Final = _HEADLINES[1:]
"""Above a text of several rows a headline has one line, if a smaller role allows it."""

_MOST_LINES = 2


class PairHeadlines(NamedTuple):
    role: str
    lines: tuple[tuple[str, ...], ...]
    heights: tuple[float, ...]


def headlines(words: Sequence[PairWords], stage: PairStage) -> PairHeadlines:
    """Both in the largest role with which no word is broken and both have few lines and their place."""
    above_text = bool(words[0].blocks)
    found = [_headline(role, words, stage) for role in (_ABOVE_TEXT if above_text else _HEADLINES)]
    good = [head for head in found if _is_good(head, words, stage)]
    short = (head for head in good if above_text and max(map(len, head.lines)) == 1)
    return next(short, None) or next(iter(good), found[-1])


def with_short_headlines(stage: PairStage, words: Sequence[PairWords], head: PairHeadlines) -> PairStage:
    """A line closer to the top, where short headlines leave room for a long text."""
    if stage.upright or not words[0].blocks:
        return stage
    gap = stage.px(load_design().length("zone.landscape.headline_gap"))
    return replace(stage, road=min(stage.road, stage.top + max(head.heights) + gap))


def _is_good(head: PairHeadlines, words: Sequence[PairWords], stage: PairStage) -> bool:
    has_place = stage.upright or max(head.heights) <= stage.above - stage.top
    is_short = max(map(len, head.lines)) <= _MOST_LINES
    return has_place and is_short and all(_is_whole(each, head.role, stage) for each in words)


def _headline(role: str, words: Sequence[PairWords], stage: PairStage) -> PairHeadlines:
    lines = tuple(
        tuple(lines_in(each.headline, role, each.language, stage.column, stage.unit)) for each in words
    )
    heights = tuple(
        len(of) * text_style(role, each.language, 0, stage.unit).height
        for each, of in zip(words, lines, strict=True)
    )
    return PairHeadlines(role, lines, heights)


def _is_whole(words: PairWords, role: str, stage: PairStage) -> bool:
    font = text_style(role, words.language, 0, stage.unit).qfont
    pieces = parts(text_for(words.headline, role, words.language))
    return all(line_width(piece, font) <= stage.column for piece in pieces)
