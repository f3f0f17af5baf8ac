"""Checks that headlines fit, measured with the fonts of the screen."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil

from kiosk.content.design import load_design
from kiosk.content.sheets import Sheet
from kiosk.core.base.problems import Problem
from kiosk.core.display.shape import is_upright, unit
from kiosk.window.text.headlines import lines_in, role_for
from kiosk.window.text.measure import line_width, set_lines
from kiosk.window.text.typesetting import text_for, text_style

MOST_LINES = 3
SIZES = ((1920, 1080), (1080, 1920))


def check(
    sheets: Sequence[Sheet], languages: Callable[[Sheet], Sequence[str]], say: Callable[[str, str, str], str]
) -> Iterator[Problem]:
    """``languages(sheet)`` have a translation; ``say(language, text, context)`` is a text in one of them."""
    for sheet in sheets:
        for passage in sheet.passages:
            if sheet.kind == "panel" and passage.key == "headline":
                for language in languages(sheet):
                    text = say(language, passage.text, sheet.ref)
                    if fault := misfit(str(sheet.table.get("kind")), text, language):
                        yield passage.warning(fault)


def misfit(kind: str, headline: str, language: str) -> str | None:
    """The error of a panel's headline in a language; None if it fits everywhere."""
    beyond = {size: _beyond(kind, headline, language, *size) for size in SIZES}
    if not (most := max(beyond.values())):
        return None
    at = " and ".join(f"{width} × {height}" for (width, height), characters in beyond.items() if characters)
    place = "one line" if kind == "list" else f"{MOST_LINES} lines"
    characters = f"{most} character{'s' if most > 1 else ''}"
    much = f"is about {characters} too long for {place} at {at}"
    return f"the headline “{headline}” ({language}) {much}: shorten it"


def _beyond(kind: str, headline: str, language: str, width: int, height: int) -> int:
    """The number of characters that do not fit."""
    u = unit(width, height)
    column = _column(kind, width, height)
    if kind == "list":
        needed = line_width(headline, text_style("list_headline_s", language, 0, u).qfont)
        return ceil(len(headline) * (1 - column / needed)) if needed > column else 0
    role = role_for(headline)
    if len(lines_in(headline, role, language, column, u)) <= MOST_LINES:
        return 0
    font = text_style(role, language, 0, u).qfont
    return sum(
        map(len, set_lines(text_for(headline, role, language), font, column, anywhere=True)[MOST_LINES:])
    )


def _column(kind: str, width: int, height: int) -> float:
    length, u = load_design().length, unit(width, height)
    if is_upright(width, height):
        return width - 2 * length("zone.portrait.text.x") * u
    is_list = kind == "list"
    return length("zone.landscape.list_column.width" if is_list else "zone.landscape.text_column.width") * u
