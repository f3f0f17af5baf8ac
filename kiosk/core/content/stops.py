"""The stops of the attract loop: panels, and posters of topics' pages on a screen that cannot be touched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from operator import itemgetter

from kiosk.core.content.blocks import Block
from kiosk.core.content.pages import Page
from kiosk.core.content.panels import Panel
from kiosk.core.content.posters import cut_into_posters
from kiosk.core.content.topics import Topic


@dataclass(frozen=True, slots=True)
class PageStop:
    """A page of a topic, or one of its posters; ``blocks`` are those of the whole page.

    ``part`` counts the posters from 0; None is the whole page, as talks show it.
    """

    topic: Topic
    page: Page
    blocks: tuple[Block, ...]
    part: int | None = None
    ref: str = field(init=False, compare=False)
    id: str = field(init=False, compare=False)
    """The ref of the page; later posters add their number, from 2. Stored, since a cycle has many stops."""

    def __post_init__(self) -> None:
        ref = f"{self.topic.id}/{self.page.id}"
        object.__setattr__(self, "ref", ref)
        object.__setattr__(self, "id", f"{ref}/{self.part + 1}" if self.part else ref)

    def poster(self, part: int) -> "PageStop":
        return replace(self, part=part)

    @property
    def practical(self) -> bool:
        return False

    @property
    def movement(self) -> bool:
        return self.page.movement

    @property
    def texts(self) -> tuple[str, ...]:
        """All texts as written; those of a poster are empty if the page as written has fewer posters."""
        blocks = self.blocks
        if self.part is not None:
            posters = cut_into_posters(self.page.title, self.blocks)
            blocks = tuple(block for _, block in posters[self.part]) if self.part < len(posters) else ()
        return (self.page.title, *(block.text for block in blocks)) if blocks else ()


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
