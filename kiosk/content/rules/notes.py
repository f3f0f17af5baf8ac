"""Checks that everything a talk may show has speaker notes."""

from collections.abc import Iterator, Sequence, Set
from itertools import groupby
from pathlib import Path

from kiosk.base.problems import Problem, Severity
from kiosk.content.files.pydantic_errors import named
from kiosk.content.passages import Sheet


def check(sheets: Sequence[Sheet], shown: Set[str]) -> Iterator[Problem]:
    """Checks the notes; ``shown`` are the contents of talks: ids of panels or slides, or "topic/page"."""
    noted = {sheet.ref for sheet in sheets if sheet.kind == "note"}
    bare = [
        sheet
        for sheet in sheets
        if sheet.kind in {"panel", "slide", "page"} and sheet.ref in shown and sheet.ref not in noted
    ]
    for file, each in groupby(bare, _file_of_notes):
        what = named([f"the {sheet.kind} {sheet.ref.rpartition('/')[2]}" for sheet in each])
        text = f"notes for those who lead a talk are missing on {what}: write them here"
        yield Problem(file, 1, Severity.WARNING, text)


def _file_of_notes(sheet: Sheet) -> str:
    file = Path(sheet.document.file)
    return str(file.parent.parent / "notes" / file.name)
