"""Lays out a slide in two languages: which size its words have, which blocks are on the screen, and where."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.content.design import load_design
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.loop.reading_time import count_words
from kiosk.core.text.line_breaks import parts
from kiosk.window.text.headlines import lines_in
from kiosk.window.text.measure import line_width, set_lines
from kiosk.window.text.pager_for_qml import ROLES, column_of, sources_by_page
from kiosk.window.text.paging import Piece, joins, list_places
from kiosk.window.text.pair_paging import Half, cut, half, places
from kiosk.window.text.text_units import Source
from kiosk.window.text.typesetting import text_for, text_style

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

_HEADLINES: Final = ("headline_s", "list_headline", "list_headline_s", "title_s")
_ABOVE_TEXT: Final = _HEADLINES[1:]
"""Above a text of several rows a headline has one line, if a smaller role allows it."""

_MOST_LINES = 2
_NUMBERS: Final = ("figure_s", "strip_number_no_touch", "strip_number", "strip_number_long")


@QmlElement
@QmlSingleton
class Pairs(QObject):
    """Singleton behind PairPanel.qml."""

    @Slot(list, str, bool, bool, str, int, float, float, float, result="QVariantMap")
    def laid(
        self,
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
        """The screen that contains an anchor: anchor, after, words, step, road, column, numberRole, numberY,
        sides.

        ``sides`` are maps of language, headline, lead and blocks; ``pages``: the blocks may take several
        screens in the ``wanted`` size, where others take a smaller one. ``width`` and ``height`` are those of
        the slide without the bar, in pixels. Each of the found sides is headline, role, headlineY, leadY,
        textY, textHeight, shown; the latter as of Paging.screen. ``after`` is "" on the last screen.
        """
        if width <= 0 or height <= 0 or unit <= 0:
            return _NOTHING
        road = height / 2 if upright else load_design().length("zone.pair.road") * unit
        stage = _Stage(width, height, unit, upright, round(road))
        words = tuple(_Words.of(side) for side in sides)
        head = _headlines(words, stage)
        stage = _closer(stage, words, head)
        steps = range(wanted, -1, -1)
        for digits in _number_roles(number, stage):
            below = _number_height(digits, stage)
            fitted = [_fitted(words, head, stage, below, step) for step in steps]
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


@dataclass(frozen=True, slots=True)
class _Words:
    """What is said in one of the languages."""

    language: str
    headline: str
    lead: str
    blocks: tuple[Source, ...]

    @classmethod
    def of(cls, side: dict[str, Any]) -> "_Words":
        pages = sources_by_page(side["blocks"])
        blocks = tuple(next(iter(pages.values()), ()))
        return cls(side["language"], side["headline"], side["lead"], blocks)


@dataclass(frozen=True, slots=True)
class _Stage:
    """The slide without the bar; lengths in pixels."""

    width: float
    height: float
    unit: float
    upright: bool
    road: float

    def px(self, length: float) -> int:
        return round(length * self.unit)

    @property
    def top(self) -> float:
        return self.px(load_design().length("safe.landscape.y"))

    @property
    def foot(self) -> float:
        return self.height - self.px(
            load_design().length("space.48") if self.upright else load_design().length("space.24")
        )

    @property
    def margin(self) -> float:
        length = load_design().length
        return self.px(length("zone.portrait.text.x") if self.upright else length("safe.landscape.x"))

    @property
    def column(self) -> float:
        across = self.width - 2 * self.margin
        return across if self.upright else (across - self.px(load_design().length("zone.pair.gap"))) // 2

    @property
    def above(self) -> float:
        """The lowest place for words above the line."""
        return self.road - self.px(load_design().length("zone.landscape.headline_gap"))

    @property
    def below(self) -> float:
        """The highest place for words below the line."""
        return self.road + self.px(load_design().length("zone.landscape.lead_gap"))


class _Headline(NamedTuple):
    role: str
    lines: tuple[tuple[str, ...], ...]
    heights: tuple[float, ...]


class _Fitted(NamedTuple):
    """How the words lie in a size of text; ``screens`` is None if they do not fit."""

    step: int
    halves: tuple[Half, ...]
    lead_y: tuple[float, ...]
    text_y: tuple[float, ...]
    screens: tuple[range, ...] | None


def _closer(stage: _Stage, words: Sequence[_Words], head: _Headline) -> _Stage:
    """A line closer to the top, where short headlines leave room for a long text."""
    if stage.upright or not words[0].blocks:
        return stage
    gap = stage.px(load_design().length("zone.landscape.headline_gap"))
    return replace(stage, road=min(stage.road, stage.top + max(head.heights) + gap))


def _headlines(words: Sequence[_Words], stage: _Stage) -> _Headline:
    """Both in the largest role with which no word is broken and both have few lines and their place."""
    above_text = bool(words[0].blocks)
    found = [_headline(role, words, stage) for role in (_ABOVE_TEXT if above_text else _HEADLINES)]
    good = [head for head in found if _is_good(head, words, stage)]
    short = (head for head in good if above_text and max(map(len, head.lines)) == 1)
    return next(short, None) or next(iter(good), found[-1])


def _is_good(head: _Headline, words: Sequence[_Words], stage: _Stage) -> bool:
    has_place = stage.upright or max(head.heights) <= stage.above - stage.top
    is_short = max(map(len, head.lines)) <= _MOST_LINES
    return has_place and is_short and all(_is_whole(each, head.role, stage) for each in words)


def _headline(role: str, words: Sequence[_Words], stage: _Stage) -> _Headline:
    lines = tuple(
        tuple(lines_in(each.headline, role, each.language, stage.column, stage.unit)) for each in words
    )
    heights = tuple(
        len(of) * text_style(role, each.language, 0, stage.unit).height
        for each, of in zip(words, lines, strict=True)
    )
    return _Headline(role, lines, heights)


def _is_whole(words: _Words, role: str, stage: _Stage) -> bool:
    font = text_style(role, words.language, 0, stage.unit).qfont
    pieces = parts(text_for(words.headline, role, words.language))
    return all(line_width(piece, font) <= stage.column for piece in pieces)


def _number_roles(number: str, stage: _Stage) -> list[str]:
    """Those with which the number has room across both columns, the largest first; "" for no number."""
    if not number:
        return [""]
    across = stage.width - 2 * stage.margin
    widths = {role: line_width(number, text_style(role, "en", 0, stage.unit).qfont) for role in _NUMBERS}
    return [role for role, width in widths.items() if width <= across] or [_NUMBERS[-1]]


def _number_height(role: str, stage: _Stage) -> float:
    if not role:
        return 0
    style = text_style(role, "en", 0, stage.unit)
    return max(style.height, style.qfont.pixelSize()) + stage.px(load_design().length("space.24"))


def _fitted(words: Sequence[_Words], head: _Headline, stage: _Stage, number: float, step: int) -> _Fitted:
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
    return _Fitted(step, halves, lead_y, text_y, cut(halves, not stage.upright) if fits else None)


def _lead_height(words: _Words, stage: _Stage, step: int) -> float:
    if not words.lead:
        return 0
    style = text_style("lead", words.language, step, stage.unit)
    return (
        len(set_lines(text_for(words.lead, "lead", words.language), style.qfont, stage.column)) * style.height
    )


def _told(
    chosen: _Fitted, words: Sequence[_Words], head: _Headline, anchor: str, digits: str, stage: _Stage
) -> dict[str, Any]:
    blocks = words[0].blocks
    screens = chosen.screens or (range(len(blocks)),)
    here = Anchor.parse(anchor)
    numbers = [source.anchor.block for source in blocks]
    at = max(
        (n for n, screen in enumerate(screens) if screen and numbers[screen.start] <= here.block), default=0
    )
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
        "numberRole": digits or _NUMBERS[-1],
        "numberY": stage.below,
        "sides": [
            {
                "headline": "\n".join(head.lines[n]),
                "role": head.role,
                "headlineY": _headline_y(n, head, chosen, stage),
                "leadY": chosen.lead_y[n],
                "textY": chosen.text_y[n],
                "textHeight": chosen.halves[n].column.height,
                "shown": _shown(chosen.halves[n], shown, tops[n]),
            }
            for n in range(len(words))
        ],
    }


def _headline_y(side: int, head: _Headline, chosen: _Fitted, stage: _Stage) -> float:
    if not stage.upright:
        return stage.above - head.heights[side]
    return chosen.lead_y[side] - stage.px(load_design().length("space.24")) - head.heights[side]


def _shown(side: Half, shown: range, tops: Sequence[float]) -> list[dict[str, Any]]:
    placed = side.blocks[shown.start : shown.stop]
    listed = list_places([block.source for block in side.blocks])
    pieces = [
        Piece(
            block.source.kind,
            block.source.text,
            block.lines,
            y,
            block.source.of_step,
            block.source.anchor.block,
            icon=block.source.icon,
        )
        for block, y in zip(placed, tops, strict=True)
    ]
    return [
        {
            "block": piece.block,
            "kind": str(piece.kind),
            "text": piece.text,
            "role": ROLES[piece.kind],
            "lines": piece.lines,
            "leading": 1.0,
            "height": side.column.layout(piece).height(piece.lines),
            "indent": side.column.layout(piece).indent,
            "y": piece.y,
            "reach": reach,
            "goesOn": False,
            "ref": "",
            "place": item,
            "places": items,
            "icon": piece.icon,
            "symbol": "",
            # Slides of a talk are not read aloud.
            "spoken": [],
        }
        for block, piece, reach in zip(placed, pieces, joins(pieces), strict=True)
        for item, items in [listed.get(block.source.anchor, (0, 0))]
    ]
