"""How the words of a slide in two languages are laid out in a size of text, and cut into screens."""

from collections.abc import Sequence
from typing import NamedTuple

from kiosk.content.design import load_design
from kiosk.window.text.bilingual.pair_headlines import PairHeadlines
from kiosk.window.text.bilingual.pair_paging import Half, cut, half
from kiosk.window.text.bilingual.pair_stage import PairStage, PairWords
from kiosk.window.text.measure import set_lines
from kiosk.window.text.page_block_styles import column_of
from kiosk.window.text.typesetting import text_for, text_style


class PairFit(NamedTuple):
    """How the words lie in a size of text; ``screens`` is None if they do not fit."""

    step: int
    halves: tuple[Half, ...]
    lead_y: tuple[float, ...]
    text_y: tuple[float, ...]
    screens: tuple[range, ...] | None


def fit(
    words: Sequence[PairWords], head: PairHeadlines, stage: PairStage, number: float, step: int
) -> PairFit:
    leads = [_lead_height(each, stage, step) for each in words]
    gap = stage.px(load_design().length("space.24"))
    if stage.upright:
        # One above the line, the other below the number, which is below the line.
        tops = (stage.top, stage.below + number)
        ends = (stage.above, stage.foot)
        lead_y = tuple(top + height + gap for top, height in zip(tops, head.heights, strict=True))
        text_y = tuple(y + lead + (gap if lead else 0) for y, lead in zip(lead_y, leads, strict=True))
    else:
        ends = (stage.foot, stage.foot)
        lead_y = (stage.below + number,) * 2
        text_y = (stage.below + number + (max(leads) + gap if max(leads) else 0),) * 2
    halves = tuple(
        half(each.blocks, column_of(stage.column, end - y, each.language, step, stage.unit))
        for each, y, end in zip(words, text_y, ends, strict=True)
    )
    fits = all(y + lead <= end for y, lead, end in zip(lead_y, leads, ends, strict=True))
    return PairFit(step, halves, lead_y, text_y, cut(halves, not stage.upright) if fits else None)


def _lead_height(words: PairWords, stage: PairStage, step: int) -> float:
    if not words.lead:
        return 0
    style = text_style("lead", words.language, step, stage.unit)
    return (
        len(set_lines(text_for(words.lead, "lead", words.language), style.qfont, stage.column)) * style.height
    )
