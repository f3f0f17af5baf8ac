"""Whether headlines fit their place, measured with the fonts of the screen."""

from collections.abc import Callable, Iterator, Sequence

from kiosk.bridge.headlines import lines_in, role_for
from kiosk.bridge.measuring import line_width
from kiosk.bridge.typesetting import text_style
from kiosk.content.design import load_design
from kiosk.content.sheets import Sheet
from kiosk.core.problems import Problem

MOST_LINES = 3
SIZES = ((1920, 1080), (1080, 1920))


def check(
    sheets: Sequence[Sheet], languages: Sequence[str], say: Callable[[str, str, str], str]
) -> Iterator[Problem]:
    """``say(language, text, context)`` is a text in a language of the loop."""
    for sheet in sheets:
        for passage in sheet.passages:
            if sheet.kind == "panel" and passage.key == "headline":
                for language in languages:
                    text = say(language, passage.text, sheet.ref)
                    if fault := misfit(str(sheet.table.get("kind")), text, language):
                        yield passage.warning(fault)


def misfit(kind: str, headline: str, language: str) -> str | None:
    """What is wrong with a panel's headline as it is said in a language; None if it fits everywhere."""
    counts = {size: _lines(kind, headline, language, *size) for size in SIZES}
    most = 1 if kind == "list" else MOST_LINES
    at = " and ".join(f"{width} × {height}" for (width, height), lines in counts.items() if lines > most)
    if not at:
        return None
    place = "is wider than its one line" if kind == "list" else f"takes more than {MOST_LINES} lines"
    return f"the headline “{headline}” ({language}) {place} at {at}: shorten it"


def _lines(kind: str, headline: str, language: str, width: int, height: int) -> int:
    """How many lines it takes; of a list's one line, 2 where it is too wide."""
    unit = min(width, height)
    column = _column(kind, width, unit)
    if kind == "list":
        font = text_style("list_headline_s", language, 0, unit).qfont
        return 2 if line_width(headline, font) > column else 1
    return len(lines_in(headline, role_for(headline), language, column, unit))


def _column(kind: str, width: int, unit: int) -> float:
    zone = load_design().tokens["zone"]
    if width == unit:
        return float(width - 2 * zone["portrait"]["text"]["x"] * unit)
    column = "list_column" if kind == "list" else "text_column"
    return float(zone["landscape"][column]["width"] * unit)
