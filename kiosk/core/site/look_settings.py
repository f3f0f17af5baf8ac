"""The colours of a site, and the size of the plate with its logo."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from kiosk.core.base.ids import Slug
from kiosk.core.base.record import Record, matching

USUAL = "journey"
"""The palette of the design itself."""

Colour = Annotated[
    str, matching("#[0-9A-Fa-f]{6}", "write # and six digits of 0-9 and A-F, such as “#6B2C19”")
]


@dataclass(frozen=True, kw_only=True)
class LookSettings(Record):
    """``palette`` is a named set of colours. ``colours`` are the site's own, by the names that each palette
    has. ``plate`` "wide" has room for a wide logo.
    """

    palette: Slug = USUAL
    plate: Literal["usual", "wide"] = "usual"
    colours: dict[Slug, Colour] = field(default_factory=dict)

    @property
    def has_wide_plate(self) -> bool:
        return self.plate == "wide"

    @property
    def has_colours(self) -> bool:
        """Whether any colour may differ from the design's."""
        return self.palette != USUAL or bool(self.colours)
