"""A story is about somebody else: nobody in front of a screen is told what happens to them."""

import re
from collections.abc import Iterator, Sequence

from kiosk.base.problems import Problem
from kiosk.content.passages import Sheet

_TOLD = {"story", "choices"}
_YOU = re.compile(r"\b(you|your|yours|yourself|yourselves)\b", re.IGNORECASE)


def check(sheets: Sequence[Sheet]) -> Iterator[Problem]:
    """Checks ``sheets``, which are in English."""
    for sheet in sheets:
        for passage in sheet.passages if sheet.table.get("kind") in _TOLD else ():
            if found := _YOU.search(passage.text):
                yield passage.warning(
                    f"a story says “{found[0]}”, though it is about somebody else: "
                    "write “a worker”, “a traveller” or “a young person”"
                )
