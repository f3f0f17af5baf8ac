"""The program's own content: panels and topics, required points, words, hashes of the founding text."""

from functools import cache

from kiosk.base.places import DOCS, RESOURCES
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.content.files.document import Document
from kiosk.content.passages import read_sheets
from kiosk.content.rules import coverage
from kiosk.content.rules.coverage import Saying
from kiosk.content.rules.founding import Founding, load_founding
from kiosk.core.content.deck import WRITTEN_IN

CONTENT = RESOURCES / "content"
COVERAGE = DOCS / "reference/coverage.md"
LANGUAGE = WRITTEN_IN
"""The language of the built-in content."""


@cache
def points() -> Document:
    return coverage.load_points(RESOURCES / "coverage.toml")


@cache
def founding() -> Founding:
    return load_founding(RESOURCES / "founding.toml")


@cache
def conveyed() -> tuple[Saying, ...]:
    deck = load_deck([CONTENT], load_design().names).deck
    return coverage.sayings(read_sheets({CONTENT: LANGUAGE}), deck)


def coverage_table() -> str:
    """The text that docs/reference/coverage.md should have."""
    return coverage.table(conveyed(), points().data)
