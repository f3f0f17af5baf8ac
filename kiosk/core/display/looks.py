"""The colours of a site, for its windows and pictures; each is #RRGGBB."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldColours:
    """The colours of a field and of the drawing on it."""

    fill: str
    text: str
    light: str
    rule: str


@dataclass(frozen=True, slots=True)
class Looks:
    """``fields`` are by name. ``amber`` is the light of advice and of the road's stops, ``handout`` the lines
    of what is printed.
    """

    fields: Mapping[str, FieldColours]
    amber: str
    handout: str
