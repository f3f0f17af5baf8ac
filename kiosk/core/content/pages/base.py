"""Fields that every page of a topic has."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from kiosk.core.base.ids import PageRef, Slug
from kiosk.core.base.record import Record, one_line
from kiosk.core.base.record_marks import AS_LIST, Bounds
from kiosk.core.content.blocks import Block

MOST_LINKS = 4
"""The most links for which a row of a page has room: the author's, then the pages that follow it."""


PAGE_LEAD = one_line(60, "line under the title of a page to try")


@dataclass(frozen=True, kw_only=True)
class PageBase(Record):
    """An empty ``motif`` means the topic's own; ``links`` lead on, the most useful first.

    ``movement`` marks pages that name the Red Cross and Red Crescent Movement: no other organisation's logo
    may be shown next to them. ``emergency`` marks pages about the emergency number: it is shown below them.
    """

    id: Slug
    title: Annotated[str, one_line(60, "title of a page")]
    motif: str = ""
    links: Annotated[tuple[PageRef, ...], AS_LIST, Bounds(max_length=MOST_LINKS)] = ()
    sources: Annotated[tuple[str, ...], AS_LIST] = ()
    movement: bool = False
    emergency: bool = False

    def blocks_on(self, today: date) -> tuple[Block, ...]:
        """The text blocks that a visitor reads, in order; empty if the page's words are not in blocks."""
        return ()

    @property
    def is_whole_without_touch(self) -> bool:
        """Whether the loop shows all that a visitor reads."""
        return True

    def loop_blocks_on(self, today: date) -> tuple[Block, ...]:
        """The blocks that the page shows without touch; empty if it is not shown there."""
        return ()

    def talk_blocks_on(self, today: date) -> tuple[Block, ...]:
        """The blocks that the page shows on the slide of a talk."""
        return self.loop_blocks_on(today)

    def talk_part(self, block: int, count: int) -> range:
        """The blocks, of ``count``, that a slide shows together with this one."""
        return range(count)

    @property
    def texts(self) -> tuple[str, ...]:
        """Every translated text of the page except the title, in reading order."""
        raise NotImplementedError
