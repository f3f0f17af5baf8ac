"""Checks that headlines fit, measured with the fonts of the screen."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil

from kiosk.base.problems import Problem
from kiosk.content.design import load_design
from kiosk.content.passages import Sheet
from kiosk.core.display.shape import is_upright, unit
from kiosk.core.text.line_breaks import parts
from kiosk.window.text.headlines import MOST_LINES, ONE_LINE, SMALLEST, fits, roles_for
from kiosk.window.text.measure import line_width, set_lines
from kiosk.window.text.typesetting import text_for, text_style

SIZES = ((1920, 1080), (1080, 1920))
ON_ONE_LINE = frozenset({"list"})
"""Kinds of panel whose headline has one line, in the column of lists."""


def check(
    sheets: Sequence[Sheet], languages: Callable[[Sheet], Sequence[str]], say: Callable[[str, str, str], str]
) -> Iterator[Problem]:
    """Checks all headlines; ``languages(sheet)`` have a translation; ``say(language, text, context)`` is a
    text in one of them.
    """
    for sheet in sheets:
        for passage in sheet.passages:
            if sheet.kind == "panel" and passage.key == "headline":
                for language in languages(sheet):
                    text = say(language, passage.text, sheet.ref)
                    if fault := misfit(str(sheet.table.get("kind")), text, language):
                        yield passage.warning(fault)


def misfit(kind: str, headline: str, language: str) -> str | None:
    """Returns the error of a panel's headline in a language; None if it fits everywhere."""
    found = {size: _beyond(kind, headline, language, *size) for size in SIZES}
    beyond = {size: excess for size, excess in found.items() if excess}
    if not beyond:
        return None
    at = " and ".join(f"{width} × {height}" for width, height in beyond)
    most, place = max(beyond.values())
    characters = f"{most} character{'s' if most > 1 else ''}"
    much = f"is about {characters} too long for {place} at {at}"
    return f"the headline “{headline}” ({language}) {much}: shorten it"


def _beyond(kind: str, headline: str, language: str, width: int, height: int) -> tuple[int, str] | None:
    """Returns how many characters have no room in the smallest size, and where; None if all fit in some
    size.
    """
    u = unit(width, height)
    column = _column(kind, width, height)
    if kind in ON_ONE_LINE:
        over = _over(headline, ONE_LINE[-1], language, column, u)
        return (over, "one line") if over else None
    if any(fits(headline, role, language, column, u) for role in roles_for(headline)):
        return None
    font = text_style(SMALLEST, language, 0, u).qfont
    whole = text_for(headline, SMALLEST, language)
    if over := sum(map(len, set_lines(whole, font, column, anywhere=True)[MOST_LINES:])):
        return over, f"{MOST_LINES} lines"
    return max(_over(word, SMALLEST, language, column, u) for word in parts(whole)), "a line with one word"


def _over(text: str, role: str, language: str, column: float, u: int) -> int:
    """Returns the number of characters of a text that are too many for one line."""
    needed = line_width(text, text_style(role, language, 0, u).qfont)
    return ceil(len(text) * (1 - column / needed)) if needed > column else 0


def _column(kind: str, width: int, height: int) -> float:
    length, u = load_design().length, unit(width, height)
    if is_upright(width, height):
        return width - 2 * length("zone.portrait.text.x") * u
    if kind in ON_ONE_LINE:
        return length("zone.landscape.list_column.width") * u
    return length("zone.landscape.text_column.width") * u
