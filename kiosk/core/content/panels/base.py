"""What every panel of the loop has."""

from datetime import date
from typing import Annotated

from kiosk.core.base.ids import PageRef, Slug
from kiosk.core.base.record import AS_LIST, Record, one_line
from kiosk.core.site.organisation import Organisation

Headline = Annotated[str, one_line(70)]
Lead = Annotated[str, one_line(140)]


class PanelBase(Record):
    """``practical`` panels are complete in themselves; the loop stands at one after *Start again*.

    ``topic`` is what a touch opens; ``seed`` and ``sources`` say where the words come from; ``only_for`` is
    the kind of organisation at whose screens it plays, None for all; ``movement`` as of a page.
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
        """Everything that is translated, in reading order."""
        raise NotImplementedError
