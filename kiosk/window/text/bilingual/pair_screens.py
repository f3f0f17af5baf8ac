"""Where everything of a slide in two languages is, on the screen that contains an anchor."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from kiosk.content.design import load_design
from kiosk.core.state.anchor import Anchor
from kiosk.core.text.word_count import count_words
from kiosk.window.text.bilingual.pair_fit import PairFit, fit
from kiosk.window.text.bilingual.pair_headlines import PairHeadlines, headlines, with_short_headlines
from kiosk.window.text.bilingual.pair_number import NUMBERS, number_height, number_roles
from kiosk.window.text.bilingual.pair_paging import Half, places
from kiosk.window.text.bilingual.pair_stage import PairStage, PairWords
from kiosk.window.text.paging import screen_of
from kiosk.window.text.text_rows import list_places, text_rows
from kiosk.window.text.text_units import Source


def laid(
    sides: list[dict[str, Any]],
    number: str,
    pages: bool,
    upright: bool,
    anchor: str,
    wanted: int,
    width: float,
    height: float,
    unit: float,
) -> dict[str, Any]:
    """As ``Pairs.laid``."""
    if width <= 0 or height <= 0 or unit <= 0:
        return _NOTHING
    road = height / 2 if upright else load_design().length("zone.pair.road") * unit
    stage = PairStage(width, height, unit, upright, round(road))
    words = tuple(PairWords.of(side) for side in sides)
    head = headlines(words, stage)
    stage = with_short_headlines(stage, words, head)
    steps = range(wanted, -1, -1)
    for digits in number_roles(number, stage):
        below = number_height(digits, stage)
        fitted = [fit(words, head, stage, below, step) for step in steps]
        if fitted[0].screens is not None:
            break
    good = [each for each in fitted if each.screens is not None]
    fewest = min((len(each.screens or ()) for each in good), default=0)
    chosen = next((each for each in good if pages or len(each.screens or ()) == fewest), fitted[-1])
    return _told(chosen, words, head, anchor, digits, stage)


_NO_SIDE: Final = {
    "headline": "",
    "role": "headline_s",
    "headlineY": 0.0,
    "leadY": 0.0,
    "textY": 0.0,
    "textHeight": 0.0,
    "shown": [],
}
_NOTHING: Final = {
    "anchor": "",
    "after": "",
    "words": 0,
    "step": 0,
    "road": 0.0,
    "column": 0.0,
    "numberRole": "strip_number",
    "numberY": 0.0,
    "sides": [_NO_SIDE, _NO_SIDE],
}


def _told(
    chosen: PairFit,
    words: Sequence[PairWords],
    head: PairHeadlines,
    anchor: str,
    digits: str,
    stage: PairStage,
) -> dict[str, Any]:
    blocks = words[0].blocks
    screens = chosen.screens or (range(len(blocks)),)
    at = screen_of([blocks[screen.start].anchor for screen in screens if screen], Anchor.parse(anchor))
    shown = screens[at]
    after = str(blocks[screens[at + 1].start].anchor) if at + 1 < len(screens) else ""
    tops = places(chosen.halves, shown, not stage.upright)
    said = [block.text for block in blocks[shown.start : shown.stop]]
    return {
        "anchor": anchor,
        "after": after,
        "words": count_words(words[0].headline, words[0].lead, *said),
        "step": chosen.step,
        "road": stage.road,
        "column": stage.column,
        "numberRole": digits or NUMBERS[-1],
        "numberY": stage.below,
        "sides": [
            {
                "headline": "\n".join(head.lines[n]),
                "role": head.role,
                "headlineY": _headline_y(n, head, chosen, stage),
                "leadY": chosen.lead_y[n],
                "textY": chosen.text_y[n],
                "textHeight": chosen.halves[n].column.height,
                "shown": _shown(words[n].blocks, chosen.halves[n], shown, tops[n]),
            }
            for n in range(len(words))
        ],
    }


def _headline_y(side: int, head: PairHeadlines, chosen: PairFit, stage: PairStage) -> float:
    if not stage.upright:
        return stage.above - head.heights[side]
    return chosen.lead_y[side] - stage.px(load_design().length("space.24")) - head.heights[side]


def _shown(
    sources: Sequence[Source], side: Half, shown: range, tops: Sequence[float]
) -> list[dict[str, Any]]:
    listed = {anchor.block: place for anchor, place in list_places(sources).items()}
    placed = [replace(side.blocks[at], y=y) for at, y in zip(shown, tops, strict=True)]
    # Slides of a talk have no links, and are not read aloud.
    return text_rows(placed, side.column, listed, {}, "")
