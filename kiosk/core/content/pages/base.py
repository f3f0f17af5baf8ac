"""What every page of a topic has."""

from datetime import date
from typing import Annotated

from pydantic import Field

from kiosk.core.base.ids import PageRef, Slug
from kiosk.core.base.record import AS_LIST, Record, one_line
from kiosk.core.content.blocks import Block

MOST_LINKS = 4


class PageBase(Record):
    """``motif`` is empty where the topic's own is meant; ``links`` lead on, the most useful first.

    ``movement`` marks what names the Red Cross and Red Crescent Movement: no other organisation's logo stands
    beside it.
    """

    id: Slug
    title: Annotated[str, one_line(60)]
    motif: str = ""
    links: Annotated[tuple[PageRef, ...], AS_LIST, Field(max_length=MOST_LINKS)] = ()
    sources: Annotated[tuple[str, ...], AS_LIST] = ()
    movement: bool = False

    def blocks_on(self, today: date) -> tuple[Block, ...]:
        """What is read on the page, in order; empty where its words have a place of their own."""
        return ()

    def loop_blocks_on(self, today: date) -> tuple[Block, ...]:
        """What the page says where nobody can touch it; empty where it is not shown there."""
        return ()

    def talk_blocks_on(self, today: date) -> tuple[Block, ...]:
        """What the page says on the slide of a talk."""
        return self.loop_blocks_on(today)

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything on it that is translated, but the title, in reading order."""
        raise NotImplementedError
