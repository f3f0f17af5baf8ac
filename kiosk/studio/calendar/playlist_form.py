"""The form of a playlist: what it shows, and what a save changes in its file."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.base.toml_lines import KeyPath
from kiosk.content.files.document import Document
from kiosk.content.files.pydantic_errors import explain
from kiosk.core.base.record import lines_of
from kiosk.core.base.record_marks import RecordError
from kiosk.core.schedule.playlist import Playlist
from kiosk.studio.editors.findings_at_fields import FieldMessage, as_mapping, messages_in
from kiosk.studio.hours.weekly_times import WeeklyTimes, hours_of, times_of
from kiosk.studio.site_files.toml_edit import Value
from kiosk.studio.site_files.typed_text import line

MOST_OF_TITLE = lines_of(Playlist)["title"].longest
"""Characters."""

FIELDS: Mapping[KeyPath, str] = {
    ("title",): "title",
    ("panels",): "panels",
    ("hours",): "hours",
    ("first_day",): "first_day",
    ("last_day",): "last_day",
    ("holidays",): "holidays",
    ("priority",): "priority",
}

_ELSEWHERE = ("yearly", "rrule", "modes", "weight")
"""Keys that the form keeps, and does not show."""


@dataclass(frozen=True, slots=True)
class PlaylistValues:
    """What the form shows. ``hours`` are those of a file that has more than one time, else "".

    ``kept`` are further keys of the file with their values, for readers.
    """

    title: str = ""
    panels: tuple[str, ...] = ()
    times: WeeklyTimes = field(default_factory=WeeklyTimes)
    hours: str = ""
    first_day: str = ""
    last_day: str = ""
    holidays: str = "ignored"
    instead: bool = False
    kept: tuple[str, ...] = ()


def values_of(data: Mapping[str, Any]) -> PlaylistValues:
    """Returns the values of a file."""
    hours = str(data.get("hours", ""))
    times = times_of(hours)
    panels = data.get("panels", [])
    return PlaylistValues(
        str(data.get("title", "")),
        tuple(map(str, panels)) if isinstance(panels, list) else (),
        times or WeeklyTimes(),
        "" if times else hours,
        str(data.get("first_day", "")),
        str(data.get("last_day", "")),
        str(data.get("holidays", "ignored")),
        bool(data.get("priority")),
        tuple(f"{key}: {data[key]}" for key in _ELSEWHERE if key in data),
    )


def given_values(form: Mapping[str, Sequence[str]], offered: Sequence[str]) -> PlaylistValues:
    """Returns what was filled in; ``offered`` are all panels, in the order of the loop."""

    def one(key: str) -> str:
        return line(next(iter(form.get(key, ())), ""))

    ticked = {*form.get("panels", ())}
    return PlaylistValues(
        one("title"),
        tuple(name for name in offered if name in ticked),
        WeeklyTimes(tuple(form.get("days", ())), one("opens"), one("closes")),
        one("hours"),
        one("first_day"),
        one("last_day"),
        one("holidays") or "ignored",
        one("how") == "instead",
    )


def changes_of(values: PlaylistValues, data: Mapping[str, Any]) -> dict[KeyPath, Value]:
    """Returns what a save changes in a file with this data. Raises ValueError for times that are none."""
    return {path: value for path, value in _wanted(values, data) if value != data.get(str(path[0]))}


def _wanted(values: PlaylistValues, data: Mapping[str, Any]) -> Iterator[tuple[KeyPath, Value]]:
    before = values_of(data)
    yield ("title",), values.title
    kept = [name for name in before.panels if name in values.panels]
    yield ("panels",), [*kept, *(name for name in values.panels if name not in kept)]
    if values.hours or before.hours or values.times != before.times:
        yield ("hours",), values.hours or hours_of(values.times) or None
    for key in ("first_day", "last_day"):
        yield (key,), _day(getattr(values, key))
    if values.holidays != before.holidays:
        yield ("holidays",), None if values.holidays == "ignored" else values.holidays
    if values.instead != before.instead:
        yield ("priority",), 1 if values.instead else None


def faults_of(text: str, file: Path) -> dict[str, list[FieldMessage]]:
    """Returns what keeps the text of a playlist from being used, at the fields; nothing if all is well."""
    document = Document(str(file), tomllib.loads(text), text)
    try:
        Playlist.validated(**document.data)
    except RecordError as error:
        return messages_in(text, map(as_mapping, explain(error, document, Playlist)), file, FIELDS)
    return {}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError(f"“{text}” is not a day") from None
