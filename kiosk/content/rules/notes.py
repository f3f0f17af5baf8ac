"""Those who lead a talk find notes on whatever they may show."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.content.sheets import Sheet
from kiosk.core.deck import Deck
from kiosk.core.problems import Problem


def check(sheets: Sequence[Sheet], deck: Deck) -> Iterator[Problem]:
    """``deck`` holds what is listed; slides need no list."""
    noted = {sheet.ref for sheet in sheets if sheet.kind == "note"}
    listed = deck.refs
    for sheet in sheets:
        is_shown = sheet.kind == "slide" or (sheet.kind in {"panel", "page"} and sheet.ref in listed)
        if is_shown and sheet.ref not in noted:
            where = f"notes/{Path(sheet.document.file).name}"
            yield sheet.warning(
                f"the {sheet.kind} has no notes for those who lead a talk: add them to {where}"
            )
