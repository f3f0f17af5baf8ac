"""Tables of a book that reviewers complete and return."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.commands.review.entries import Chapter, Entry
from kiosk.commands.review.tables import Row, read_table, write_csv, write_xlsx
from kiosk.i18n.catalogues.approvals import REVIEWERS
from kiosk.i18n.language import Language

COLUMNS = ("text", "english", "note", "comment", "approved", "role", "date", "id", "mark", "language")
"""The first three are for reading, the next four for completion; the last three must not be changed."""

FILE = "comments"
YES = "yes"

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


@dataclass(frozen=True, slots=True)
class Comment:
    """A row with a comment. ``row`` is its number in the table, ``approved`` the text of that cell."""

    row: int
    id: str
    mark: str
    language: str
    comment: str
    approved: str
    role: str
    date: str


def write_comments(book: Sequence[Chapter], language: Language, folder: Path) -> tuple[str, ...]:
    """Writes a row for each entry, in each available table format; returns the names of the files."""
    rows = [_row(entry, language) for chapter in book for entry in chapter.entries]
    write_csv(COLUMNS, rows, folder / f"{FILE}.csv")
    choices = {"approved": (YES,), "role": REVIEWERS}
    is_written = write_xlsx(COLUMNS, rows, choices, language.rtl, folder / f"{FILE}.xlsx")
    return (f"{FILE}.csv", *([f"{FILE}.xlsx"] if is_written else []))


def read_comments(file: Path) -> tuple[Comment, ...] | str:
    """Returns the completed rows, or why the file cannot be read."""
    rows = read_table(file, [name for name in COLUMNS if name not in {"text", "english", "note"}])
    if isinstance(rows, str):
        return rows
    said = (_comment(number, row) for number, row in enumerate(rows, 2))
    return tuple(each for each in said if each.comment or each.approved)


def languages_of(comments: Sequence[Comment]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(comment.language for comment in comments))


def tell(comments: Sequence[Comment], book: Sequence[Chapter]) -> Iterator[str]:
    """Prints the place of each comment, and whether its text has changed since."""
    entries = {entry.id: entry for chapter in book for entry in chapter.entries}
    for comment in comments:
        if not comment.comment:
            continue
        entry, state = _find(comment, entries)
        who = ", ".join(filter(None, [comment.role, comment.date]))
        place = entry.place if entry else comment.id
        yield f"{place}: {state}: {comment.comment}{f' ({who})' if who else ''}"


def _find(comment: Comment, entries: dict[str, Entry]) -> tuple[Entry | None, str]:
    entry = entries.get(comment.id)
    if entry and entry.mark == comment.mark:
        return entry, "unchanged"
    moved = next((other for other in entries.values() if other.mark == comment.mark), None)
    if moved:
        return moved, "moved, unchanged"
    return entry, "changed since" if entry else "gone"


def _row(entry: Entry, language: Language) -> Row:
    filled = {
        "text": entry.text,
        "english": "" if language.tag == "en" else entry.source,
        "note": " · ".join(
            (entry.part, *entry.remarks, *([f"To decide: {entry.doubt}"] if entry.doubt else []))
        ),
        "id": entry.id,
        "mark": entry.mark,
        "language": language.tag,
    }
    return {name: filled.get(name, "") for name in COLUMNS}


def _comment(number: int, row: Row) -> Comment:
    names = ("id", "mark", "language", "comment", "approved", "role", "date")
    return Comment(number, *(_UNPRINTABLE.sub(" ", row.get(name, "")).strip() for name in names))
