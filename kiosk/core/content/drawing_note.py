"""What a site says of a line drawing of its own."""

from typing import Annotated, Literal

from kiosk.core.base.record import Record, one_line


class DrawingNote(Record):
    """``meaning`` is for those who judge the drawing; nobody else reads it.

    ``light`` is the shape behind the line, as SVG path data. ``icon`` stands for the drawing where there is
    no room for it, one of those beside rows.
    """

    meaning: Annotated[str, one_line(60)]
    light: str
    mirror: Literal["auto", "arabic", "never"] = "auto"
    icon: str = ""
