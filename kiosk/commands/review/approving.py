"""Approvals: valid rows of a completed table become entries of ``reviewed.toml``."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from kiosk.base.durable_files import replace
from kiosk.commands.review.comments import YES, Comment
from kiosk.commands.review.entries import Chapter, Entry
from kiosk.i18n.catalogues.approvals import (
    NEEDED,
    REVIEWERS,
    Approval,
    Reviewer,
    add,
    approvals_file,
    messages,
    read_approvals,
    text_of,
)
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE

_YES = frozenset({YES, "x", "✓", "✔", "ok", "true"})


@dataclass(frozen=True, slots=True)
class DefaultSignature:
    """Reviewer and day, for rows without their own; ``today`` is the latest valid day."""

    role: str
    day: str
    today: date


@dataclass(frozen=True, slots=True)
class Judged:
    """The approvals of a table, and the errors of its other rows."""

    approvals: tuple[Approval, ...]
    faults: tuple[str, ...]


def judge(
    comments: Sequence[Comment], book: Sequence[Chapter], signed: DefaultSignature, said: Set[tuple[str, str]]
) -> Judged:
    """Judges each row; ``said`` are the marks of all messages with a translation in the language."""
    entries = {entry.id: entry for chapter in book for entry in chapter.entries}
    good: list[Approval] = []
    faults: list[str] = []
    for comment in comments:
        if comment.approved:
            found = _approval(comment, entries.get(comment.id), signed)
            if not isinstance(found, str) and (found.context, found.hash) not in said:
                found = "it has no words in this language yet: translate it first"
            if isinstance(found, str):
                faults.append(f"row {comment.row}: {found}")
            else:
                good.append(found)
    return Judged(tuple(good), tuple(faults))


def keep(approvals: Sequence[Approval], catalogues: Sequence[Path], tag: str) -> Path:
    """Writes the approvals next to the catalogue, with older ones that are still valid; returns the file.

    Raises OSError; the older approvals are complete then.
    """
    file = approvals_file(catalogues[-1], tag)
    before = read_approvals(file)
    review = before.review if tag == SOURCE_LANGUAGE else None
    file.parent.mkdir(parents=True, exist_ok=True)
    text = text_of(add(before, approvals, messages(catalogues, tag)), review)
    # The service reads it as another user.
    replace(file, text.encode(), mode=0o644)
    return file


def count(catalogues: Sequence[Path], tag: str) -> Iterator[str]:
    """Returns the progress of each role that has to approve."""
    marks = frozenset(messages(catalogues, tag).values())
    for role in NEEDED:
        approved: Set[tuple[str, str]] = frozenset().union(
            *(read_approvals(approvals_file(folder, tag)).marks(role) for folder in catalogues)
        )
        yield f"{role}: {len(marks & approved)} of {len(marks)}"


def _approval(comment: Comment, entry: Entry | None, signed: DefaultSignature) -> Approval | str:
    """Returns an approval, or an error."""
    if comment.approved.casefold() not in _YES:
        return f"approved is “{comment.approved}”: write “{YES}”, or leave it empty"
    if entry is None or entry.mark != comment.mark:
        return "its words have changed since: write the book again and read them again"
    role, day = comment.role or signed.role, comment.date or signed.day
    if role not in REVIEWERS:
        return f"role is “{role}”: write one of {', '.join(REVIEWERS)}, or give --role"
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return f"date is “{day}”: write it as 2026-11-20, or give --on"
    if on > signed.today:
        return f"{on} has not come yet"
    return Approval(entry.context, entry.mark, cast(Reviewer, role), on)
