"""Speaker notes for a talk, which only staff see."""

from typing import Annotated

from pydantic import Field

from kiosk.core.base.ids import Slug
from kiosk.core.base.record import AS_LIST, Record
from kiosk.core.content.parts.base import Note
from kiosk.core.content.topics import MOST_PAGES


class PageNotes(Record):
    """``sources`` are for facts without a source on the page itself."""

    id: Slug
    text: Note
    sources: Annotated[tuple[str, ...], AS_LIST] = ()


class Notes(Record):
    """A panel has a ``text``, a topic one for each page; ``id`` is the panel's or topic's."""

    id: Slug
    text: Note | None = None
    sources: Annotated[tuple[str, ...], AS_LIST] = ()
    pages: Annotated[tuple[PageNotes, ...], Field(alias="page", max_length=MOST_PAGES, strict=False)] = ()

    @property
    def by_ref(self) -> dict[str, str]:
        """The texts by ref: a panel's id or "topic/page"."""
        own = {self.id: self.text} if self.text else {}
        return own | {f"{self.id}/{page.id}": page.text for page in self.pages}
