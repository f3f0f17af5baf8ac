"""Checks that pages that name the Movement are marked, because no other organisation's logo may be next to
them.
"""

import re
from collections.abc import Iterator, Sequence

from kiosk.base.problems import Problem
from kiosk.content.passages import Sheet

_NAMES = re.compile(r"\bRed (?:Cross|Crescent|Crystal)\b|\bNational Societ(?:y|ies)\b|\bthe Movement\b")


def check(sheets: Sequence[Sheet]) -> Iterator[Problem]:
    """Checks ``sheets``, which are in English."""
    for sheet in sheets:
        if sheet.kind == "tile" or sheet.table.get("movement") is True:
            continue
        for passage in sheet.passages:
            found = _NAMES.search(passage.text)
            if found and passage.only_for != "national-society" and passage.key != "source":
                where = "panel" if sheet.kind == "panel" else "page"
                yield passage.error(
                    f"“{found.group()}” is a name of the Movement: add movement = true to the {where}, "
                    "so that no other organisation's logo stands beside it"
                )
