"""Speaker notes for a talk, which only staff see."""

from dataclasses import dataclass
from typing import Annotated

from kiosk.core.base.ids import Slug
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import AS_LIST, Bounds, Key
from kiosk.core.content.parts.base import Note
from kiosk.core.content.topics import MOST_PAGES


@dataclass(frozen=True, kw_only=True)
class PageNotes(Record):
    """``sources`` are for facts without a source on the page itself."""

    id: Slug
    text: Note
    sources: Annotated[tuple[str, ...], AS_LIST] = ()


@dataclass(frozen=True, kw_only=True)
class Notes(Record):
    """A panel has a ``text``, a topic one for each page; ``id`` is the panel's or topic's."""

    id: Slug
    text: Note | None = None
    sources: Annotated[tuple[str, ...], AS_LIST] = ()
    pages: Annotated[tuple[PageNotes, ...], Key("page"), AS_LIST, Bounds(max_length=MOST_PAGES)] = ()

    @property
    def by_ref(self) -> dict[str, str]:
        """The texts by ref: a panel's id or "topic/page"."""
        own = {self.id: self.text} if self.text else {}
        return own | {f"{self.id}/{page.id}": page.text for page in self.pages}
