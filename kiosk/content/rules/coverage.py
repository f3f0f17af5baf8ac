"""Checks that the content conveys every point of the founding text, in a sentence that can be shown to a
reader.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.content.deck.passages import Passage
from kiosk.content.files.document import Document, read_document
from kiosk.content.files.pydantic_errors import did_you_mean
from kiosk.content.passages import Sheet
from kiosk.core.content.deck import Deck
from kiosk.core.content.pages.text import TextPage

_ORGANISATIONS = {
    "national-society": "a National Society",
    "other": "other organisations",
}
_ASIDE = frozenset({"source", "button"})
_HEAD = """\
# What is said where

*For people who review the content: look up one point; all of it takes 11 minutes.*

Made by `make coverage` from the English content: each point that the screen must make, as
[coverage.toml](../../resources/coverage.toml) names it, and the sentences that make it. People who read only
this table should agree that each is really said.

| | Point | What is said | Where |
|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Saying:
    """A point, the words that convey it, and the page or panel; ``only_for`` as in content files."""

    point: str
    words: str
    ref: str
    only_for: str | None
    first: Passage


def load_points(path: Path) -> Document:
    """The required points by number; an error in the file is a defect and raises."""
    points = read_document(path)
    if isinstance(points, Problem):
        raise ValueError(str(points))
    return points


def sayings(sheets: Sequence[Sheet], deck: Deck) -> tuple[Saying, ...]:
    """The points on the panels and pages of ``deck``; figures and texts behind a touch are ignored."""
    shown = _shown(deck)
    order = {ref: at for at, ref in enumerate(shown)}
    counted = sorted((sheet for sheet in sheets if sheet.ref in order), key=lambda sheet: order[sheet.ref])
    return tuple(saying for sheet in counted for saying in _in_sheet(sheet))


def missing(said: Sequence[Saying], points: Collection[str], organisation: str) -> list[str]:
    """The points that no text conveys at the screens of such an organisation."""
    made = {saying.point for saying in said if saying.only_for in (None, organisation)}
    return [point for point in points if point not in made]


def check(said: Sequence[Saying], points: Document) -> Iterator[Problem]:
    for organisation, name in _ORGANISATIONS.items():
        for point in missing(said, points.data, organisation):
            yield points.error(
                (point,),
                f"nothing shown by {name} says {point} ({points.data[point]}): "
                f'write it, and mark its paragraph with seed = ["{point}"]',
            )


def check_seeds(sheets: Sequence[Sheet], points: Mapping[str, str]) -> Iterator[Problem]:
    """Reports unknown points."""
    for sheet in sheets:
        for passage in _firsts(sheet):
            for point in _seeds(passage.table):
                if point not in points:
                    yield passage.error(f"seed “{point}” is no point: {did_you_mean(point, points)}")


def table(said: Sequence[Saying], points: Mapping[str, str]) -> str:
    """The text that docs/reference/coverage.md should have."""
    rows = (row for point, text in points.items() for row in _rows(point, text, said))
    return _HEAD + "".join(rows)


def _shown(deck: Deck) -> list[str]:
    pages = [
        f"{topic.id}/{page.id}" for topic in deck.topics for page in topic.pages if isinstance(page, TextPage)
    ]
    return [*pages, *(panel.id for panel in deck.panels if panel.kind != "figure")]


def _in_sheet(sheet: Sheet) -> Iterator[Saying]:
    for first in _firsts(sheet):
        table = first.table
        if "figure" in table:
            continue
        texts = [p.text for p in sheet.passages if p.table is table and p.key not in _ASIDE]
        heading = table.get("heading")
        words = " · ".join(text for text in texts if sheet.kind == "panel" or text != heading)
        for point in _seeds(table):
            yield Saying(point, words, sheet.ref, first.only_for, first)


def _firsts(sheet: Sheet) -> Iterator[Passage]:
    """The first passage of each table that has a seed."""
    seen: list[object] = []
    for passage in sheet.passages:
        if _seeds(passage.table) and not any(passage.table is table for table in seen):
            seen.append(passage.table)
            yield passage


def _seeds(table: Mapping[str, object]) -> list[str]:
    seed = table.get("seed")
    return [point for point in seed if isinstance(point, str)] if isinstance(seed, list) else []


def _rows(point: str, text: str, said: Sequence[Saying]) -> Iterator[str]:
    found = [saying for saying in said if saying.point == point]
    for at, saying in enumerate(found):
        head = f"{point} | {_cell(text)}" if at == 0 else " | "
        yield f"| {head} | {_cell(saying.words)} | {_where(saying)} |\n"
    if not found:
        yield f"| {point} | {_cell(text)} | **nothing yet** | |\n"


def _where(saying: Saying) -> str:
    who = _ORGANISATIONS.get(saying.only_for or "")
    return f"`{saying.ref}`" + (f", {who}" if who else "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
