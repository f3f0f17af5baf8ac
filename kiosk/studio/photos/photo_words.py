"""What an author says about a photograph before it comes on a panel."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from kiosk.core.base.record import lines_of
from kiosk.core.content.photo import Photo
from kiosk.core.site.confirmations import Role
from kiosk.core.site.go_live import FIRST_DAY
from kiosk.studio.site_files.toml_edit import Value
from kiosk.studio.site_files.typed_text import line

PEOPLE = {
    "none": "Nobody",
    "unrecognisable": "People, but nobody can know who they are",
    "signed": "People who have agreed in writing",
}
ROLES: dict[str, str] = {role: str(role).replace("-", " ") for role in get_args(Role)}
LONGEST = {key: mark.longest for key, mark in lines_of(Photo).items()}
_EMPTY = {
    "alt": "write what it shows: without these words nobody gets the photograph",
    "credit": "write who took it",
}


@dataclass(frozen=True, slots=True)
class PhotoWords:
    """``values`` as the file has them, and ``faults`` by the fields of the form."""

    values: Mapping[str, Value]
    faults: Mapping[str, str]


def words_in(form: Mapping[str, str], today: date) -> PhotoWords:
    values: dict[str, Value] = {}
    faults: dict[str, str] = {}
    for key, mark in lines_of(Photo).items():
        values[key] = said = line(form.get(key, ""))
        try:
            mark.function(said)
        except ValueError as fault:
            faults[key] = str(fault) if said else _EMPTY[key]
    people = people_in(form, today)
    return PhotoWords({**values, **people.values}, {**faults, **people.faults})


def people_in(form: Mapping[str, str], today: date) -> PhotoWords:
    """Returns who can be seen; who agreed in writing needs a day and a role."""
    people, by = form.get("people", ""), form.get("by", "")
    if people not in PEOPLE:
        return PhotoWords({}, {"people": "say who can be seen"})
    if people != "signed":
        return PhotoWords({"people": people}, {})
    try:
        on = date.fromisoformat(form.get("on", ""))
    except ValueError:
        return PhotoWords({}, {"people": "say on which day somebody looked at the agreements"})
    if not FIRST_DAY <= on <= today:
        return PhotoWords({}, {"people": "this day is too early, or still to come"})
    if by not in ROLES:
        return PhotoWords({}, {"people": "say who keeps the agreements"})
    return PhotoWords({"people": people, "on": on, "by": by}, {})
