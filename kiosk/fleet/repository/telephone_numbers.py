"""Lists every telephone number of a site, for signatures apart from the rest.

The same files always make the same list, byte by byte, so a kiosk compares its own with the signed one. A
list has only the facts of the files: nothing in it is confirmed unless a file names the person and the day.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from kiosk.base.places import CONFIRMATIONS
from kiosk.base.site_archive.manifest import PackError
from kiosk.base.site_archive.travelling import HOSTS, SITE
from kiosk.fleet.repository.layout import LARGEST_NUMBERS

FORMAT = 1
_LARGEST_FILE = 1_000_000
_NUMBER_KEYS = frozenset({"number", "number_e164"})
_ABOUT_ALL = frozenset({"country", "demo", "emergency", "helpline", "hide", "withdrawn"})
"""Settings that decide which numbers are shown; with them goes every table that holds a number."""


def holds_numbers(path: str) -> bool:
    """Whether numbers can be in a file of a site, by its name."""
    return path in {SITE, CONFIRMATIONS} or path.startswith(f"{HOSTS}/")


def numbers_of(files: Mapping[str, bytes]) -> bytes:
    """The list of all numbers in these files, by their names in the site; others are ignored.

    Raises PackError for a file that cannot be read.
    """
    found = {path: _settings_in(path, raw) for path, raw in sorted(files.items()) if holds_numbers(path)}
    data = {"files": {path: settings for path, settings in found.items() if settings}, "format": FORMAT}
    try:
        raw = json.dumps(
            data, allow_nan=False, default=_as_text, ensure_ascii=False, separators=(",", ":"), sort_keys=True
        ).encode()
    except (ValueError, TypeError, RecursionError):
        raise PackError("has a number with a value that no list can hold: run check") from None
    if len(raw) >= LARGEST_NUMBERS:
        raise PackError(f"has more numbers than fit a list of {LARGEST_NUMBERS} bytes: leave some out")
    return raw + b"\n"


def _settings_in(path: str, raw: bytes) -> dict[str, Any]:
    try:
        if len(raw) > _LARGEST_FILE:
            raise ValueError
        data = tomllib.loads(raw.decode("utf-8-sig"))
        return {key: value for key, value in data.items() if key in _ABOUT_ALL or _has_number(value)}
    except (ValueError, RecursionError):
        raise PackError(f"holds “{path}”, which cannot be read: run check, which names the line") from None


def _has_number(value: object) -> bool:
    match value:
        case dict():
            return bool(_NUMBER_KEYS & value.keys()) or any(map(_has_number, value.values()))
        case list():
            return any(map(_has_number, value))
        case _:
            return False


def _as_text(value: object) -> str:
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    raise TypeError


@dataclass(frozen=True, slots=True)
class SignedNumber:
    """A number for the eyes of the person who signs: nothing is added to the facts of the file.

    ``kind`` is emergency, withdrawn, or the kind of a helpline. ``confirmed`` is "" without a confirmation.
    """

    file: str
    kind: str
    number: str
    hours: str = ""
    confirmed: str = ""
    by: str = ""


def numbers_in(raw: bytes) -> tuple[SignedNumber, ...]:
    """The numbers of a list, in its order. Raises PackError."""
    try:
        files = json.loads(raw)["files"]
        return tuple(each for file, settings in files.items() for each in _lines(file, settings))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise PackError("has a list of numbers that is damaged: sign the site again") from None


def _lines(file: str, settings: Mapping[str, Any]) -> Iterator[SignedNumber]:
    if isinstance(settings.get("emergency"), dict):
        yield _line(file, "emergency", settings["emergency"])
    for line in settings.get("helpline", ()):
        yield _line(file, str(line.get("kind", "helpline")), line)
    for line in settings.get("withdrawn", ()):
        yield SignedNumber(
            file,
            "withdrawn",
            str(line.get("number", "")),
            "",
            str(line.get("on", "")),
            str(line.get("by", "")),
        )
    for key, value in settings.items():
        if key not in _ABOUT_ALL and isinstance(value, dict) and "number" in value:
            yield _line(file, key, value)


def _line(file: str, kind: str, line: Mapping[str, Any]) -> SignedNumber:
    number = str(line.get("number", ""))
    if abroad := line.get("number_e164"):
        number = f"{number} ({abroad})"
    by = (line.get("confirmed_on", ""), line.get("confirmed_by", ""))
    return SignedNumber(file, kind, number, _hours(line.get("hours", "")), *map(str, by))


def _hours(hours: object) -> str:
    """The hours as in the file."""
    match hours:
        case str():
            return hours
        case dict():
            return ", ".join(f"{key} {_hours(value)}" for key, value in hours.items())
        case list():
            return " and ".join(map(_hours, hours))
        case _:
            return str(hours)
