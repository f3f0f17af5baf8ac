"""Rows of lists, for delegates of QML."""

from typing import Any

Row = dict[str, Any]
"""A row of a list, for QML delegates."""


def choice_row(name: str, title: str, detail: str = "", marks: bool = False, marked: bool = False) -> Row:
    """Returns a row that is touched, or one of several of which one is marked, for ChoiceRows.qml."""
    return {"programme": name, "title": title, "detail": detail, "takesMark": marks, "isMarked": marked}
