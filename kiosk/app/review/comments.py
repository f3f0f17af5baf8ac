"""comments.csv: given out with a book, filled in by those who review, read again."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.review.entries import Chapter, Entry

COLUMNS = ("id", "hash", "text", "comment", "role", "date")

_LONGEST_FIELD = 100_000
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


@dataclass(frozen=True, slots=True)
class Comment:
    id: str
    hash: str
    comment: str
    role: str
    date: str


def write_comments(book: Sequence[Chapter], file: Path) -> None:
    """A row for each entry; the mark at the beginning tells spreadsheets that it is UTF-8."""
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(COLUMNS)
        for chapter in book:
            rows.writerows((entry.id, entry.hash, entry.text, "", "", "") for entry in chapter.entries)


def read_comments(file: Path) -> tuple[Comment, ...] | str:
    """The rows that say something, or why the file cannot be read."""
    try:
        text = file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return f"{file} is not UTF-8: save it as “CSV UTF-8”"
    except OSError as error:
        return f"{file} cannot be read: {error.strerror}"
    heading = text.partition("\n")[0]
    csv.field_size_limit(_LONGEST_FIELD)
    rows = csv.DictReader(text.splitlines(keepends=True), delimiter=";" if ";" in heading else ",")
    if lacking := [name for name in COLUMNS if name not in (rows.fieldnames or ())]:
        return f"{file} lacks the columns {', '.join(lacking)}: keep the first line as it was"
    try:
        return tuple(_comment(row) for row in rows if (row["comment"] or "").strip())
    except csv.Error as error:
        return f"{file}:{rows.line_num} is no CSV: {error}"


def tell(comments: Sequence[Comment], book: Sequence[Chapter]) -> Iterator[str]:
    """For each comment its place, and whether what it speaks of has changed."""
    entries = {entry.id: entry for chapter in book for entry in chapter.entries}
    for comment in comments:
        entry, state = _find(comment, entries)
        who = ", ".join(filter(None, [comment.role, comment.date]))
        place = f"{entry.file}:{entry.line}" if entry else comment.id
        yield f"{place}: {state}: {comment.comment}{f' ({who})' if who else ''}"


def _find(comment: Comment, entries: dict[str, Entry]) -> tuple[Entry | None, str]:
    entry = entries.get(comment.id)
    if entry and entry.hash == comment.hash:
        return entry, "unchanged"
    moved = next((other for other in entries.values() if other.hash == comment.hash), None)
    if moved:
        return moved, "moved, unchanged"
    return entry, "changed since" if entry else "gone"


def _comment(row: dict[str, str]) -> Comment:
    names = ("id", "hash", "comment", "role", "date")
    return Comment(*(_UNPRINTABLE.sub(" ", row[name] or "").strip() for name in names))
