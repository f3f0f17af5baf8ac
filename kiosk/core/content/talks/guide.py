"""Guides: what the person who leads a talk reads before it, and what they print for it; the room never sees
it.
"""

from typing import Annotated, Literal

from pydantic import Field

from kiosk.core.base.ids import Slug
from kiosk.core.base.record import AS_LIST, Record, one_line
from kiosk.core.content.parts.base import Note

MOST_PARTS = 20


class GuidePart(Record):
    """``printed``: a page of the handout by itself, or cards to cut, one for each item of the list."""

    heading: Annotated[
        str, one_line(40, "heading on the page for the person who leads a talk, not seen by the audience")
    ]
    text: Note
    printed: Literal["", "page", "cards"] = ""


class Guide(Record):
    """``talks`` are the programmes that it is for; without any it is for all of them."""

    id: Slug
    talks: Annotated[tuple[Slug, ...], AS_LIST] = ()
    parts: Annotated[
        tuple[GuidePart, ...], Field(alias="part", min_length=1, max_length=MOST_PARTS, strict=False)
    ]
