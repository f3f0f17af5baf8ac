"""All content that can be shown, in order."""

from dataclasses import dataclass
from typing import Annotated

from kiosk.core.panels import Panel
from kiosk.core.record import AS_LIST, Record
from kiosk.core.topics import Page, Topic


class Order(Record):
    """What order.toml says: the panels of the loop and the topics, by id."""

    panels: Annotated[tuple[str, ...], AS_LIST] = ()
    topics: Annotated[tuple[str, ...], AS_LIST] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """``panels`` in the order of the loop, ``topics`` in the order of the tiles."""

    panels: tuple[Panel, ...]
    topics: tuple[Topic, ...]

    def find_topic(self, ref: str) -> Topic | None:
        """The topic of that id; None for a page's ref."""
        return next((topic for topic in self.topics if topic.id == ref), None)

    def find_page(self, ref: str) -> Page | None:
        """The page of a ref "topic/page"; None for a topic's id."""
        topic_id, _, page_id = ref.partition("/")
        topic = self.find_topic(topic_id)
        return topic.page(page_id) if topic else None
