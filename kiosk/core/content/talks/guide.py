"""Guides: texts for the person who leads a talk, to read before it or to print; the room never sees them."""

from dataclasses import dataclass
from typing import Annotated, Literal

from kiosk.core.base.ids import Slug
from kiosk.core.base.record import Record, one_line
from kiosk.core.base.record_marks import AS_LIST, Bounds, Key
from kiosk.core.content.parts.base import Note

MOST_PARTS = 20


@dataclass(frozen=True, kw_only=True)
class GuidePart(Record):
    """``printed``: a page of the handout by itself; cards to cut, one for each item of the list; or a page
    with the heading and numbered items. ``sources`` are for facts.
    """

    heading: Annotated[
        str, one_line(40, "heading on the page for the person who leads a talk, not seen by the audience")
    ]
    text: Note
    printed: Literal["", "page", "cards", "steps"] = ""
    sources: Annotated[tuple[str, ...], AS_LIST] = ()


@dataclass(frozen=True, kw_only=True)
class Guide(Record):
    """``talks`` are the programmes that this guide belongs to; empty means all."""

    id: Slug
    talks: Annotated[tuple[Slug, ...], AS_LIST] = ()
    parts: Annotated[tuple[GuidePart, ...], Key("part"), AS_LIST, Bounds(min_length=1, max_length=MOST_PARTS)]
