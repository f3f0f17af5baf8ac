"""The stops of the attract loop: panels, and topics' pages on a screen that cannot be touched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from kiosk.core.content.blocks import Block
from kiosk.core.content.pages import Page
from kiosk.core.content.panels import Panel
from kiosk.core.content.topics import Topic


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
    """The pages that have text without touch; those of a topic in order, spread over the round."""
    placed = []
    for topic in topics:
        stops = [
            PageStop(topic, page, blocks) for page in topic.pages if (blocks := page.loop_blocks_on(today))
        ]
        placed += [((number + 0.5) / len(stops), stop) for number, stop in enumerate(stops)]
    return tuple(stop for _, stop in sorted(placed, key=itemgetter(0)))


def interleave(panels: Sequence[Panel], pages: Sequence[PageStop]) -> tuple[Stop, ...]:
    """All panels and pages in order, with the pages spread evenly between the panels."""
    return tuple(spread(panels, pages))


def spread[One: Stop, Other: Stop](these: Sequence[One], others: Sequence[Other]) -> Iterator[One | Other]:
    """All in order, with the others spread evenly behind these; nothing if there are none of these."""
    shown = 0
    for number, one in enumerate(these, 1):
        yield one
        due = len(others) * number // len(these)
        yield from others[shown:due]
        shown = due
