"""Slides and remarks that staff write, and their faults."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from kiosk.base.unsafe_characters import refuse_strange
from kiosk.core.base.record import lines_of
from kiosk.core.content.panels.base import PanelBase
from kiosk.core.content.panels.list_panel import LEAST_ITEMS, MOST_ITEMS, ListPanel
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.talks.own_talk import LONGEST_REMARK, OwnSlide
from kiosk.core.text.disguised_digits import undisguise
from kiosk.core.text.disguised_letters import latin_letters
from kiosk.core.text.markup import find_markup
from kiosk.core.text.messengers import find_messenger
from kiosk.core.text.phone_numbers import find_number, short_numbers
from kiosk.core.text.web_addresses import find_address

Kind = Literal["statement", "list", "picture"]


def _longest(model: type[PanelBase]) -> dict[str, int]:
    return {key: line.longest for key, line in lines_of(model).items()}


LONGEST: dict[Kind, dict[str, int]] = {
    "statement": _longest(Statement),
    "list": _longest(ListPanel),
    "picture": _longest(Picture),
}
"""Characters for which a panel has room, by the key of each text in the file."""


class Fault(StrEnum):
    """Faults of a text or a slide."""

    EMPTY = "empty"
    LONG = "long"
    NUMBER = "number"
    ADDRESS = "address"
    MARKUP = "markup"
    SIGN = "sign"
    DANGER = "danger"
    ITEMS = "items"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Written:
    """A slide as it is typed; ``items`` are the rows of a list, ``picture`` is the name of a file."""

    id: str
    kind: Kind
    field: str
    motif: str
    headline: str = ""
    lead: str = ""
    items: tuple[str, ...] = ()
    picture: str = ""

    @property
    def rows(self) -> tuple[str, ...]:
        return tuple(row for item in self.items if (row := one_line(item)))


def one_line(text: str) -> str:
    return " ".join(text.split())


def fault_in(text: str, longest: int) -> Fault | None:
    """The fault of a text: the one check for texts refuses it, or it is too long."""
    if len(text) > longest:
        return Fault.LONG
    try:
        refuse_strange(text)
    except ValueError:
        return Fault.SIGN
    shown = undisguise(text)
    if find_number(shown) or short_numbers(shown):
        return Fault.NUMBER
    latin = latin_letters(text)
    if find_address(text) or find_address(latin) or find_messenger(latin):
        return Fault.ADDRESS
    return Fault.MARKUP if find_markup(text) else None


def fault_in_remark(remark: str) -> Fault | None:
    return fault_in(remark, LONGEST_REMARK)


def fault_of(written: Written) -> Fault | None:
    """The first fault of the slide."""
    return next(_faults(written), None)


def _faults(written: Written) -> Iterator[Fault]:
    longest = LONGEST[written.kind]
    texts = [(one_line(written.headline), longest["headline"]), (one_line(written.lead), longest["lead"])]
    texts += [(row, longest["items"]) for row in written.rows] if written.kind == "list" else []
    for text, room in texts:
        if fault := fault_in(text, room):
            yield fault
    needed = texts[:1] if written.kind == "picture" else texts[:2]
    if not all(text for text, _ in needed):
        yield Fault.EMPTY
    if written.kind == "list" and not LEAST_ITEMS <= len(written.rows) <= MOST_ITEMS:
        yield Fault.ITEMS
    if written.kind == "picture" and not written.picture:
        yield Fault.PICTURE


def slide_of(written: Written) -> OwnSlide:
    """The slide of a faultless one."""
    place = {"id": written.id, "field": written.field, "motif": written.motif}
    words = {"headline": one_line(written.headline), "lead": one_line(written.lead)}
    match written.kind:
        case "statement":
            return Statement.validated(**(place | words))
        case "list":
            return ListPanel.validated(**(place | words | {"items": list(written.rows)}))
        case "picture":
            words = {name: text for name, text in words.items() if text}
            return Picture.validated(**(place | words | {"picture": written.picture}))


def written_of(slide: OwnSlide) -> Written:
    kind, picture = slide.kind, slide.picture if isinstance(slide, Picture) else ""
    items = slide.items if isinstance(slide, ListPanel) else ()
    name = picture.rpartition("/")[2]
    return Written(slide.id, kind, slide.field, slide.motif, slide.headline, slide.lead, items, name)


def with_text(written: Written, part: str, text: str) -> Written:
    """Sets a text; ``part`` is "headline", "lead" or the number of a row."""
    if part == "headline":
        return replace(written, headline=text)
    if part == "lead":
        return replace(written, lead=text)
    items = [*written.items, *[""] * (int(part) + 1 - len(written.items))]
    items[int(part)] = text
    return replace(written, items=tuple(items))
