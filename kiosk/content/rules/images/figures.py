"""Checks that every statistic has a source, a year and a last day."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from kiosk.base.problems import Problem
from kiosk.content.deck.passages import Passage
from kiosk.content.passages import Sheet

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = "(?:one|two|three|four|five|six|seven|eight|nine|ten|[0-9]+)"
_STATISTIC = re.compile(
    r"[0-9][0-9.,]*\s*(?:%|per ?cent|thousand|million|billion)|[0-9]{1,3}(?:[ ,.][0-9]{3})+"
    rf"|(?<!\w){_NUMBER} (?:in|out of) (?:every )?{_NUMBER}(?!\w)|(?<!\w)(?:thousands|millions|billions) of",
    re.IGNORECASE,
)


def check(sheets: Sequence[Sheet], today: date) -> Iterator[Problem]:
    for sheet in sheets:
        for passage in sheet.passages:
            if passage.key == "figure":
                yield from _of_figure(passage, today)
            elif "figure" not in passage.table and passage.key != "source":
                yield from _in_running_text(passage)


def _of_figure(passage: Passage, today: date) -> Iterator[Problem]:
    document, table = passage.document, passage.path[:-1]
    source, until = passage.table.get("source"), passage.table.get("valid_until")
    if isinstance(source, str) and not _YEAR.search(source):
        yield document.error(
            (*table, "source"), f"source “{source}” has no year: add the year of the publication"
        )
    if type(until) is date and until < today:
        yield document.warning(
            (*table, "valid_until"),
            f"the figure is not shown since {until}: look for a newer one, or remove it",
        )


def _in_running_text(passage: Passage) -> Iterator[Problem]:
    found = _STATISTIC.search(passage.text)
    if found and not _has_source(passage):
        yield passage.warning(
            f"“{found.group()}” states a number without a source: add sources with a year, or leave it out"
        )


def _has_source(passage: Passage) -> bool:
    sources = [passage.table.get("source"), *_texts(passage.table.get("sources"))]
    return any(isinstance(source, str) and _YEAR.search(source) for source in sources)


def _texts(value: object) -> list[object]:
    return value if isinstance(value, list) else []
