"""Fields that every panel of the loop has."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from kiosk.core.base.ids import PageRef, Slug
from kiosk.core.base.record import Record, one_line
from kiosk.core.base.record_marks import AS_LIST
from kiosk.core.site.organisation import Organisation

LONGEST_HEADLINE = 70

Headline = Annotated[str, one_line(LONGEST_HEADLINE, "headline of an attract panel")]
Lead = Annotated[str, one_line(140, "text under the headline of an attract panel")]


@dataclass(frozen=True, kw_only=True)
class PanelBase(Record):
    """``field`` is the name of its colour, as in the design. ``practical`` panels are complete in themselves;
    the loop shows one of them after *Start again*.

    A touch opens ``topic``. ``seed`` and ``sources`` are the origin of the words. ``only_for`` limits the
    panel to screens of one kind of organisation; None means all. ``movement`` as for a page.
    """

    id: Slug
    field: str
    motif: str
    practical: bool = False
    topic: PageRef | None = None
    seed: Annotated[tuple[str, ...], AS_LIST] = ()
    sources: Annotated[tuple[str, ...], AS_LIST] = ()
    checked_on: date | None = None
    only_for: Organisation | None = None
    movement: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """Every translated text, in reading order."""
        raise NotImplementedError
