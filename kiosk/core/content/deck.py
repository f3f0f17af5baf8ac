"""All content that can be shown, in order."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Annotated, Self, assert_never

from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import AS_LIST, Bounds, CheckBefore
from kiosk.core.content.pages import Page
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.panels import Panel
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.number import Number
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.panels.question import Question
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.panels.story import Story
from kiosk.core.content.parts import Part
from kiosk.core.content.topics import ADVICE, Topic
from kiosk.core.site.organisation import Organisation
from kiosk.core.site.settings import Site

MOST_LISTED = 500

WRITTEN_IN = "en"
"""The language of the content that comes with the program."""


def _anchors(value: object) -> object:
    if not isinstance(value, dict):
        raise ValueError('must be a table: write its name in [brackets], and below it "one" = ["two"]')
    for key in ("panels", "topics", "first_pages"):
        if key in value:
            raise ValueError(f"holds {key}: move {key} above the first [table]")
    return value


Listed = Annotated[tuple[str, ...], AS_LIST, Bounds(max_length=MOST_LISTED)]
After = Annotated[dict[str, Listed], CheckBefore(_anchors), Bounds(max_length=MOST_LISTED)]


@dataclass(frozen=True, kw_only=True)
class Order(Record):
    """The contents of order.toml: ids of the panels of the loop and of the topics.

    ``after`` and ``topics_after`` put further ids right after one that has a place already. ``first_pages``
    are the pages, as "topic/page", that every round of a loop without touch begins.
    """

    panels: Listed = ()
    topics: Listed = ()
    first_pages: Listed = ()
    after: After = field(default_factory=dict)
    topics_after: After = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Deck:
    """``panels`` in the order of the loop, ``topics`` in the order of the tiles.

    ``extra`` are the ids of panels that only playlists show: the standard loop has none of them.
    ``first_pages`` are refs of pages that every round of a loop without touch begins; some may not be here.
    """

    panels: tuple[Panel, ...]
    topics: tuple[Topic, ...]
    extra: frozenset[str] = frozenset()
    first_pages: tuple[str, ...] = ()

    @property
    def refs(self) -> frozenset[str]:
        """The refs of all that can be shown by itself: panels as their id, pages as "topic/page"."""
        pages = (f"{topic.id}/{page.id}" for topic in self.topics for page in topic.pages)
        return frozenset((*(panel.id for panel in self.panels), *pages))

    @property
    def tiles(self) -> tuple[Topic, ...]:
        """The topics that have their own tile."""
        shown = {topic.id for topic in self.topics}
        return tuple(topic for topic in self.topics if topic.has_tile(shown))

    @property
    def of_advice(self) -> Topic | None:
        """The topic that *Advice* leads to."""
        return next((topic for topic in self.topics if topic.within == ADVICE), None)

    def tile_of(self, ref: str) -> int:
        """Index of the tile that leads to a page "topic/page"; 0 if none does."""
        topic = self.find_topic(ref.partition("/")[0])
        led = {topic.id, topic.within} if topic else set()
        return next((at for at, tile in enumerate(self.tiles) if tile.id in led), 0)

    def find_topic(self, ref: str) -> Topic | None:
        """The topic with that id; None for a page's ref."""
        return next((topic for topic in self.topics if topic.id == ref), None)

    def find_page(self, ref: str) -> Page | None:
        """The page of a ref "topic/page"; None for a topic's id."""
        topic_id, _, page_id = ref.partition("/")
        topic = self.find_topic(topic_id)
        return topic.page(page_id) if topic else None

    def with_versions(self, others: Self) -> Self:
        """The deck with those panels and topics of ``others`` that it has itself."""
        panels = {panel.id: panel for panel in others.panels}
        topics = {topic.id: topic for topic in others.topics}
        return replace(
            self,
            panels=tuple(panels.get(panel.id, panel) for panel in self.panels),
            topics=tuple(topics.get(topic.id, topic) for topic in self.topics),
        )

    def without(self, panels: Set[str], topics: Set[str]) -> Self:
        """The deck without the panels and topics with these ids."""
        return replace(
            self,
            panels=tuple(panel for panel in self.panels if panel.id not in panels),
            topics=tuple(topic for topic in self.topics if topic.id not in topics),
        )

    def playable(self, site: Site, today: date) -> tuple[Panel, ...]:
        """The panels that may play in the site's standard loop today."""
        panels = (panel for panel in self.panels if panel.id not in self.extra)
        return tuple(panel for panel in panels if _may_play(panel, site, today))

    def playable_of(self, names: Sequence[str], site: Site, today: date) -> tuple[Panel, ...]:
        """The panels of ``names``, in this order, that may play today."""
        known = {panel.id: panel for panel in self.panels}
        named = (known[name] for name in names if name in known)
        return tuple(panel for panel in named if _may_play(panel, site, today))

    def for_site(self, site: Site) -> Self:
        """The deck without the things that the site hides, or that are for other kinds of organisations."""
        panels = _meant(self.panels, site.organisation)
        topics = (_topic_for(topic, site.organisation) for topic in self.topics if topic.id not in site.hide)
        return replace(
            self,
            panels=tuple(panel for panel in panels if panel.id not in site.hide),
            topics=tuple(topic for topic in topics if topic.pages),
        )


NO_DECK = Deck((), ())


def _may_play(panel: Panel, site: Site, today: date) -> bool:
    match panel:
        case Figure(valid_until=valid_until):
            return site.figures and today <= valid_until
        case Clock():
            return site.clock
        case Statement() | Story() | ListPanel() | Question() | Number() | Picture():
            return True
        case _:
            assert_never(panel)


def _meant[Meant: Panel | Part](things: tuple[Meant, ...], organisation: Organisation) -> tuple[Meant, ...]:
    return tuple(thing for thing in things if thing.only_for in {None, organisation})


def _topic_for(topic: Topic, organisation: Organisation) -> Topic:
    pages = (_page_for(page, organisation) for page in topic.pages)
    title = topic.title_for_others if organisation == "other" else ""
    return replace(topic, pages=tuple(page for page in pages if page), title=title or topic.title)


def _page_for(page: Page, organisation: Organisation) -> Page | None:
    """The page as this organisation shows it; None if nothing is left."""
    if not isinstance(page, TextPage):
        return page
    parts = _meant(page.parts, organisation)
    return replace(page, parts=parts) if parts else None
