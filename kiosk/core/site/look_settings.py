"""The colours of a site, and the size of the plate with its logo."""

from typing import Annotated, Literal

from pydantic import Field

from kiosk.core.base.ids import Slug
from kiosk.core.base.record import Record, matching

Plate = Literal["usual", "wide"]
Colour = Annotated[
    str, matching("#[0-9A-Fa-f]{6}", "write # and six digits of 0-9 and A-F, such as “#6B2C19”")
]


class LookSettings(Record):
    """``palette`` is a named set of colours. ``colours`` are the site's own: of a field, by its name, or of a
    warm light.
    """

    palette: Slug = "journey"
    plate: Plate = "usual"
    colours: dict[Slug, Colour] = Field(default_factory=dict)
