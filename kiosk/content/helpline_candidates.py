"""Services by country that staff may call: names and web pages, never a number."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from kiosk.base.places import RESOURCES
from kiosk.core.base.ids import LanguageTag
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import AS_LIST, Bounds, Key

FILE = RESOURCES / "helplines/candidates.toml"

_UNION = "EU"

Kind = Literal["trafficking", "emergency", "child", "women", "migrant", "labour", "general", "police"]
Country = Annotated[str, Bounds(pattern="^[A-Z]{2}$")]


@dataclass(frozen=True, kw_only=True)
class Candidate(Record):
    """The facts of a web page on the day it was read.

    ``country`` is "EU" for a number that many countries share; ``site`` is the service's own page, empty if
    unknown; ``old`` marks a source that may be outdated.
    """

    country: Country
    service: str
    run_by: str
    kind: Kind
    languages: Annotated[tuple[LanguageTag, ...], AS_LIST] = ()
    more_languages: str = ""
    site: str = ""
    source: str
    source_site: str
    source_date: str
    old: bool = False
    seen_on: date
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Candidates(Record):
    """``eu`` are the countries for which the candidates of the European Union apply."""

    eu: Annotated[tuple[Country, ...], AS_LIST]
    all: Annotated[tuple[Candidate, ...], Key("candidate"), AS_LIST]

    @property
    def countries(self) -> tuple[str, ...]:
        own = {candidate.country for candidate in self.all} - {_UNION}
        return tuple(sorted(own | set(self.eu)))

    def of(self, country: str) -> tuple[Candidate, ...]:
        """The country's own candidates, then the shared ones."""
        own = tuple(candidate for candidate in self.all if candidate.country == country)
        shared = tuple(candidate for candidate in self.all if candidate.country == _UNION)
        return (*own, *(shared if country in self.eu else ()))


def load_candidates(file: Path = FILE) -> Candidates:
    """Reads the bundled list. It is part of the program, so an error in it is a defect and raises."""
    return Candidates.validated(**tomllib.loads(file.read_text("utf-8")))
