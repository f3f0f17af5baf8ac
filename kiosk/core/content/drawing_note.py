"""A site's note on a line drawing of its own."""

from dataclasses import dataclass
from typing import Annotated, Literal

from kiosk.core.base.record import Record, one_line


@dataclass(frozen=True, kw_only=True)
class DrawingNote(Record):
    """``meaning`` is for reviewers of the drawing; nobody else reads it.

    ``light`` is the shape behind the line, as SVG path data. ``icon`` is one of those next to rows; it
    replaces the drawing where there is no room for it.
    """

    meaning: Annotated[str, one_line(60)]
    light: str
    mirror: Literal["auto", "arabic", "never"] = "auto"
    icon: str = ""
