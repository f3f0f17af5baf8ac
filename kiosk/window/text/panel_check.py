"""Checks that the words of lists and questions end above the items below them, in the screen's fonts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from kiosk.base.problems import Problem
from kiosk.content.design import load_design
from kiosk.content.passages import Sheet
from kiosk.core.display.shape import is_upright, unit
from kiosk.window.text.headline_fit_check import SIZES
from kiosk.window.text.headlines import ONE_LINE, fitted
from kiosk.window.text.measure import set_lines
from kiosk.window.text.typesetting import text_for, text_style

_MOST_ITEMS = 10
_OF_STORIES = ("headline_l", "headline_m", "headline_s", *ONE_LINE)
_DRAWN = 418 / 480
"""The part of a board that drawings take, from top to bottom."""
_BUTTON = 0.6
"""The room of a button beside a reason, in u."""
_ASIDE = (("lead", "lead"), ("closing", "body"))
"""The other texts of a list, with their roles."""


def check(
    sheets: Sequence[Sheet], languages: Callable[[Sheet], Sequence[str]], say: Callable[[str, str, str], str]
) -> Iterator[Problem]:
    """Checks all panels; ``languages(sheet)`` have a translation; ``say(language, text, context)`` is a text
    in one of them.
    """
    for sheet in sheets:
        measure = MEASURES.get(str(sheet.table.get("kind"))) if sheet.kind == "panel" else None
        for language in languages(sheet) if measure else ():
            said = [(p.key, say(language, p.text, sheet.ref)) for p in sheet.passages]
            words, items = dict(said), [text for key, text in said if key == "items"][:_MOST_ITEMS]
            places = [_Place(language, *size) for size in SIZES]
            found = {place.name: measure(place, words, items) for place in places if measure}
            too_high = {name: excess for name, excess in found.items() if excess}
            if too_high:
                worst = max(too_high.values(), key=lambda excess: excess.lines)
                lines = f"{worst.lines} line{'s' if worst.lines > 1 else ''}"
                yield sheet.warning(
                    f"the panel ({language}) is {lines} too high at {' and '.join(too_high)}: {worst.mend}"
                )


class _Excess(NamedTuple):
    """The excess height of a panel in lines of its small text, and how to fix it."""

    lines: int
    mend: str


@dataclass(frozen=True, slots=True)
class _Place:
    """A screen size; lengths are fractions of u."""

    language: str
    width: int
    height: int

    @property
    def name(self) -> str:
        return f"{self.width} × {self.height}"

    @property
    def is_upright(self) -> bool:
        return is_upright(self.width, self.height)

    @property
    def unit(self) -> int:
        return unit(self.width, self.height)

    def lines(self, text: str, role: str, column: float) -> int:
        font = text_style(role, self.language, 0, self.unit).qfont
        return len(set_lines(text_for(text, role, self.language), font, column * self.unit)) if text else 0

    def line_height(self, role: str) -> float:
        return text_style(role, self.language, 0, self.unit).height / self.unit

    def block(self, text: str, role: str, column: float) -> float:
        return self.lines(text, role, column) * self.line_height(role)


def _excess_of_list(place: _Place, words: dict[str, str], items: Sequence[str]) -> _Excess | None:
    length = load_design().length
    if place.is_upright:
        column, top = 1 - 2 * length("zone.portrait.text.x"), length("zone.portrait.text_list_y")
        foot = place.height / place.unit - length("zone.portrait.bar.height")
    else:
        column, top = length("zone.landscape.list_column.width"), length("zone.landscape.list_column.y")
        foot = length("zone.landscape.low_road")
    row, row_of_two = length("zone.list.row"), length("zone.list.row_of_two")
    column_of_row = column - length("zone.list.indent")
    height = place.line_height("list_headline") + length("zone.list.lead_gap") + length("zone.list.rows_gap")
    height += place.block(words.get("lead", ""), "lead", column)
    for item in items:
        lines = place.lines(item, "list", column_of_row)
        height += (row_of_two if lines > 1 else row) + max(0, lines - 2) * place.line_height("list")
    if closing := words.get("closing"):
        height += length("space.24") + place.block(closing, "body", column)
    over = (top + height - foot) / place.line_height("list")
    if over <= 0:
        return None
    wrapped = [(place.lines(item, "list", column_of_row), item) for item in items]
    wrapped += [(place.lines(words.get(key, ""), role, column), words.get(key, "")) for key, role in _ASIDE]
    lines, longest = max(wrapped, key=lambda each: (each[0], len(each[1])))
    return _Excess(ceil(over), _shorten(longest, lines) if lines > 1 else "take an item out")


def _excess_of_question(place: _Place, words: dict[str, str], items: Sequence[str]) -> _Excess | None:
    length = load_design().length
    if place.is_upright:
        column = 1 - 2 * length("zone.portrait.text.x")
        headline = words.get("headline", "")
        role, lines = fitted(headline, place.language, column * place.unit, place.unit)
        top = length("zone.portrait.text.y") + len(lines) * place.line_height(role) + length("space.36")
    else:
        column = length("zone.landscape.lead_column.width")
        top = length("zone.landscape.road") + length("zone.landscape.lead_gap")
    lead = place.block(words.get("lead", ""), "lead", column)
    button = length("space.36") + length("touch.primary")
    over = (top + lead + button - _foot_of_buttons(place)) / place.line_height("lead")
    text = words.get("lead", "")
    return _Excess(ceil(over), _shorten(text, place.lines(text, "lead", column))) if over > 0 else None


def _headline_of_story(place: _Place, headline: str, room: float, lines: int) -> float:
    """Returns the height of a headline in the largest role in which it has so many lines."""
    role = next((role for role in _OF_STORIES if place.lines(headline, role, room) <= lines), ONE_LINE[-1])
    return place.block(headline, role, room)


def _excess_of_story(place: _Place, words: dict[str, str], items: Sequence[str]) -> _Excess | None:
    """Measures whether the least drawings have room, as ``StoryPanel.qml`` shares it out."""
    if not words.get("reason"):
        return None
    length = load_design().length
    gap, wide, role, button = length("space.24"), length("space.36"), "lead", length("touch.primary")
    above = length("safe.landscape.y") + gap + wide
    if place.is_upright:
        room = place.width / place.unit - 2 * length("zone.portrait.text.x")
        column = room * length("zone.story.upright_words") - gap
        said = max(place.block(item, role, column) for item in items)
        drawn = len(items) * (max(said, _DRAWN * length("zone.story.upright")) + gap)
        above += _headline_of_story(place, words.get("headline", ""), room, 2)
        end = place.block(words["reason"], role, room) + wide + button
    else:
        room = place.width / place.unit - 2 * length("zone.landscape.text_column.x")
        said = max(place.block(item, role, room / len(items) - gap) for item in items)
        drawn = said + gap + _DRAWN * length("zone.story.drawing")
        above += _headline_of_story(place, words.get("headline", ""), room, 1)
        room -= _BUTTON
        end = max(button, place.block(words["reason"], role, room))
    over = (above + drawn + end - _foot_of_buttons(place)) / place.line_height(role)
    text = words["reason"]
    return _Excess(ceil(over), _shorten(text, place.lines(text, role, room))) if over > 0 else None


def _shorten(text: str, lines: int) -> str:
    return f"shorten “{text}”, which takes {lines} line{'s' if lines > 1 else ''}"


def _foot_of_buttons(place: _Place) -> float:
    """Returns the lower limit for buttons of the loop: above the bar, and above what of *Pause* lies over
    the route.
    """
    length = load_design().length
    if place.is_upright:
        bar = place.height / place.unit - length("zone.portrait.bar.height")
        return bar - length("zone.route.pause.height") / 2 - length("touch.gap")
    return length("zone.landscape.bar.y") - 2 * length("touch.gap")


MEASURES = {"list": _excess_of_list, "question": _excess_of_question, "story": _excess_of_story}
