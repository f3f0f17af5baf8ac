"""The stops of the attract loop: panels, and topics' pages where nobody can touch the screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kiosk.core.blocks import Block
from kiosk.core.pages import Page
from kiosk.core.panels import Panel
from kiosk.core.topics import Topic


@dataclass(frozen=True, slots=True)
class PageStop:
    """A page of a topic; its text may take several screens, one after the other."""

    topic: Topic
    page: Page
    blocks: tuple[Block, ...]

    @property
    def id(self) -> str:
        return f"{self.topic.id}/{self.page.id}"

    @property
    def practical(self) -> bool:
        return False

    @property
    def movement(self) -> bool:
        return self.page.movement

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.page.title, *(block.text for block in self.blocks))


Stop = Panel | PageStop


def page_stops(topics: tuple[Topic, ...], today: date) -> tuple[PageStop, ...]:
    """The pages that say something without a touch, in the order of the topics."""
    return tuple(
        PageStop(topic, page, blocks)
        for topic in topics
        for page in topic.pages
        if (blocks := page.loop_blocks_on(today))
    )


def interleave(panels: tuple[Panel, ...], pages: tuple[PageStop, ...]) -> tuple[Stop, ...]:
    """All of both in their order, the pages spread evenly behind the panels."""
    return tuple(_spread(panels, pages))


def _spread(panels: tuple[Panel, ...], pages: tuple[PageStop, ...]) -> Iterator[Stop]:
    shown = 0
    for number, panel in enumerate(panels, 1):
        yield panel
        due = len(pages) * number // len(panels)
        yield from pages[shown:due]
        shown = due
