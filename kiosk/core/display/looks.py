"""The colours of a site, as its windows and pictures use them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class FieldColours:
    """A field, and what is drawn on it; each is #RRGGBB."""

    fill: str
    text: str
    light: str
    rule: str


@dataclass(frozen=True, slots=True)
class Looks:
    """``fields`` are by name; ``amber``, ``apricot`` and ``butter`` are the warm lights."""

    fields: Mapping[str, FieldColours]
    paper: str
    raised: str
    ink: str
    ink_soft: str
    rule: str
    control_off: str
    amber: str
    apricot: str
    butter: str
    plate: Literal["usual", "wide"] = "usual"
