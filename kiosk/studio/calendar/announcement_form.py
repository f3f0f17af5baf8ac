"""The form of an announcement: its words in each language, its end, and what a save changes in its file."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from kiosk.base.toml_lines import KeyPath
from kiosk.content.announcement_files import faults_of_words
from kiosk.content.files.document import Document
from kiosk.content.files.pydantic_errors import explain
from kiosk.core.announcements.announcement_file import AnnouncementFile
from kiosk.core.announcements.duration import OF_EVACUATION, USUAL
from kiosk.core.base.record_marks import RecordError
from kiosk.core.site.settings import Site
from kiosk.studio.editors.findings_at_fields import WHOLE, FieldMessage, as_mapping, messages_in
from kiosk.studio.site_files.toml_edit import Value
from kiosk.studio.site_files.typed_text import line

OWN: Final = "words"
"""The kind with words of the place."""

EVACUATION: Final = "evacuation"
"""Staff begin it at the screen; the form shows one only that its file has already."""


@dataclass(frozen=True, slots=True)
class AnnouncementValues:
    """What the form shows. ``kind`` is OWN or a prepared one; ``until`` is in the site's time."""

    kind: str
    words: Mapping[str, str]
    until: str
    emergency: bool = False


def fields_of(site: Site) -> Mapping[KeyPath, str]:
    """Returns the fields of the form by their paths in the file."""
    found: dict[KeyPath, str] = {("words", tag): f"words-{tag}" for tag in site.languages}
    found[("words",)] = f"words-{site.languages[0]}"
    return found | {("until",): "until", ("minutes",): "until", ("emergency",): "emergency"}


def new_values(site: Site, now: datetime) -> AnnouncementValues:
    return AnnouncementValues(OWN, dict.fromkeys(site.languages, ""), _form(now + USUAL))


def values_of(data: Mapping[str, Any], saved: datetime, site: Site) -> AnnouncementValues:
    """Returns the values of a file that was ``saved`` then."""
    prepared = str(data.get("prepared", ""))
    words = data.get("words")
    if isinstance(words, str):
        words = {str(data.get("language") or _own(site)): words}
    said = {tag: str(text) for tag, text in words.items()} if isinstance(words, Mapping) else {}
    said = {tag: said.get(tag, "") for tag in site.languages}
    return AnnouncementValues(prepared or OWN, said, _until(data, saved, site), bool(data.get("emergency")))


def given_values(form: Mapping[str, str], site: Site) -> AnnouncementValues:
    words = {tag: line(form.get(f"words-{tag}", "")) for tag in site.languages}
    return AnnouncementValues(
        form.get("kind", OWN), words, line(form.get("until", "")), form.get("emergency") == "yes"
    )


def changes_of(values: AnnouncementValues, data: Mapping[str, Any]) -> dict[KeyPath, Value]:
    """Returns what a save writes into a file with this data. Raises ValueError for a time that is none."""
    changes: dict[KeyPath, Value] = {("until",): _time(values.until), ("minutes",): None}
    own = values.kind == OWN
    changes |= {("prepared",): None if own else values.kind, ("language",): None}
    changes[("emergency",)] = True if own and values.emergency else None
    if not own or not isinstance(data.get("words"), Mapping):
        changes[("words",)] = None
    if own:
        changes |= {("words", tag): text or None for tag, text in values.words.items()}
    return changes


def faults_of(text: str, file: Path, site: Site, now: datetime) -> dict[str, list[FieldMessage]]:
    """Returns what keeps the text of a file from being announced, at the fields; nothing if all is well."""
    document = Document(str(file), tomllib.loads(text), text)
    try:
        said = AnnouncementFile.validated(**document.data)
    except RecordError as error:
        problems = map(as_mapping, explain(error, document, AnnouncementFile))
        return messages_in(text, problems, file, fields_of(site))
    found: dict[str, list[FieldMessage]] = {}
    for tag, words in (said.words or {}).items():
        if tag not in site.languages:
            text = f"its file has words in “{tag}”, which is no language of this site: take them out of it"
            found[WHOLE] = [FieldMessage("error", text)]
        elif faults := [FieldMessage("error", fault) for fault in _faults(words, tag, site)]:
            found[f"words-{tag}"] = faults
    if said.until and (fault := _fault_of_end(said.until.replace(tzinfo=site.zone), site, now)):
        found["until"] = [FieldMessage("error", fault)]
    return found


def _faults(words: str, tag: str, site: Site) -> Iterator[str]:
    # Fonts belong to the window: `check` finds signs that no font has.
    return faults_of_words(words, tag, site, lambda *_: None)


def _fault_of_end(until: datetime, site: Site, now: datetime) -> str:
    hours = site.announcements.longest_hours
    if until <= now:
        return "this time is over: choose a later one"
    if until > now + timedelta(hours=hours):
        return f"it ends {hours} hours after you save it, at the latest: choose an earlier time"
    return ""


def _own(site: Site) -> str:
    return site.staff_language if site.staff_language in site.languages else site.languages[0]


def _until(data: Mapping[str, Any], saved: datetime, site: Site) -> str:
    until = data.get("until")
    if isinstance(until, datetime):
        return _form(until.astimezone(site.zone) if until.tzinfo else until)
    usual = OF_EVACUATION if data.get("prepared") == EVACUATION else USUAL
    minutes = data.get("minutes")
    length = timedelta(minutes=minutes) if isinstance(minutes, int) else usual
    return _form(saved.astimezone(site.zone) + length)


def _form(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M}"


def _time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        raise ValueError("choose a day and a time") from None
