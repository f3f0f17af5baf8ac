"""Whether the words of lists and questions end above what stands below them, in the screen's fonts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.bridge.headline_check import SIZES
from kiosk.bridge.headlines import lines_in, role_for
from kiosk.bridge.measuring import set_lines
from kiosk.bridge.typesetting import text_for, text_style
from kiosk.content.design import load_design
from kiosk.content.sheets import Sheet
from kiosk.core.problems import Problem

_MOST_ITEMS = 10


def check(
    sheets: Sequence[Sheet], languages: Sequence[str], say: Callable[[str, str, str], str]
) -> Iterator[Problem]:
    """``say(language, text, context)`` is a text in a language of the loop."""
    for sheet in sheets:
        measure = _FEET.get(str(sheet.table.get("kind"))) if sheet.kind == "panel" else None
        for language in languages if measure else ():
            said = [(p.key, say(language, p.text, sheet.ref)) for p in sheet.passages]
            words, items = dict(said), [text for key, text in said if key == "items"]
            places = [_Place(language, *size) for size in SIZES]
            at = [place.name for place in places if measure and measure(place, words, items[:_MOST_ITEMS])]
            if at:
                where = " and ".join(at)
                yield sheet.warning(
                    f"the panel ({language}) is higher than its place at {where}: shorten its words"
                )


@dataclass(frozen=True, slots=True)
class _Place:
    """A screen; lengths are fractions of u."""

    language: str
    width: int
    height: int

    @property
    def name(self) -> str:
        return f"{self.width} × {self.height}"

    @property
    def is_upright(self) -> bool:
        return self.height > self.width

    @property
    def unit(self) -> int:
        return min(self.width, self.height)

    def lines(self, text: str, role: str, column: float) -> int:
        font = text_style(role, self.language, 0, self.unit).qfont
        return len(set_lines(text_for(text, role, self.language), font, column * self.unit)) if text else 0

    def line_height(self, role: str) -> float:
        return text_style(role, self.language, 0, self.unit).height / self.unit

    def block(self, text: str, role: str, column: float) -> float:
        return self.lines(text, role, column) * self.line_height(role)


def _list_is_too_high(place: _Place, words: dict[str, str], items: Sequence[str]) -> bool:
    tokens = load_design().tokens
    zone, rows = tokens["zone"], tokens["zone"]["list"]
    portrait, landscape = zone["portrait"], zone["landscape"]
    if place.is_upright:
        column, top = 1 - 2 * portrait["text"]["x"], portrait["text_list_y"]
        foot = place.height / place.unit - portrait["bar"]["height"]
    else:
        column, top = landscape["list_column"]["width"], landscape["list_column"]["y"]
        foot = landscape["low_road"]
    height = place.line_height("list_headline") + rows["lead_gap"] + rows["rows_gap"]
    height += place.block(words.get("lead", ""), "lead", column)
    for item in items:
        lines = place.lines(item, "list", column - rows["indent"])
        height += (rows["row"], rows["row_of_two"])[lines > 1] + max(0, lines - 2) * place.line_height("list")
    if closing := words.get("closing"):
        height += tokens["space"]["3"] + place.block(closing, "body", column)
    return bool(top + height > foot)


def _question_is_too_high(place: _Place, words: dict[str, str], items: Sequence[str]) -> bool:
    tokens = load_design().tokens
    zone, space, touch = tokens["zone"], tokens["space"], tokens["touch"]
    foot = _foot_of_buttons(place, zone, touch)
    if place.is_upright:
        column = 1 - 2 * zone["portrait"]["text"]["x"]
        headline = words.get("headline", "")
        role = role_for(headline)
        lines = lines_in(headline, role, place.language, column * place.unit, place.unit)
        top = zone["portrait"]["text"]["y"] + len(lines) * place.line_height(role) + space["4"]
    else:
        column = zone["landscape"]["lead_column"]["width"]
        top = zone["landscape"]["road"] + zone["landscape"]["lead_gap"]
    lead = place.block(words.get("lead", ""), "lead", column)
    return bool(top + lead + space["4"] + touch["primary"] > foot)


def _foot_of_buttons(place: _Place, zone: dict[str, Any], touch: dict[str, Any]) -> float:
    """Where buttons of the loop end: above the bar, whose own reach up across the route."""
    if place.is_upright:
        return float(place.height / place.unit - zone["portrait"]["bar"]["height"])
    landscape = zone["landscape"]
    return float(landscape["bar"]["y"] + landscape["bar_row"]["y"] - touch["min"] - touch["gap"])


_FEET = {"list": _list_is_too_high, "question": _question_is_too_high}
