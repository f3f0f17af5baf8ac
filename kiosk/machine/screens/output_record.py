"""Records whether the screen could be switched off at the last try; doctor reports it."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from kiosk.base.kept_record import table

FILE = "output.toml"
_HEAD = "# Whether the screen could be switched off when it closed.\n"


@dataclass(frozen=True, slots=True)
class OffTried:
    """``why_not`` is "" if it could be switched off on that day."""

    on: date
    why_not: str = ""


def read(state: Path) -> OffTried | None:
    """The record; None before the first try, or for an invalid file."""
    found = table(state / FILE)
    day, why_not = found.get("tried_on"), found.get("why_not", "")
    if not isinstance(day, date) or isinstance(day, datetime) or not isinstance(why_not, str):
        return None
    return OffTried(day, why_not)


def written(tried: OffTried) -> str:
    """The text of the record; ``why_not`` is a sentence of the program's own, without quotes."""
    works = "true" if not tried.why_not else "false"
    why = f'why_not = "{tried.why_not}"\n' if tried.why_not else ""
    return f"{_HEAD}tried_on = {tried.on}\noff_works = {works}\n{why}"
