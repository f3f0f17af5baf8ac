"""Topics: pages that a visitor opens."""

from collections.abc import Set
from dataclasses import dataclass
from typing import Annotated
from unicodedata import category

from kiosk.core.base.ids import Slug
from kiosk.core.base.record import Record, one_line, repeated
from kiosk.core.base.record_marks import AS_LIST, Bounds, Check, Key
from kiosk.core.content.pages import Page

MOST_PAGES = 50

ADVICE = "advice"
"""The value of ``within`` for a topic that the page *Advice* leads to."""

AID_WORKERS = "safer-on-the-way/who-is-official"
"""The page about the things that aid workers are never allowed to ask for."""

ABOUT_RECORDS = "about-this-screen/no-camera-no-record"
"""The page about the things that the screen stores, and does not store."""

REPORTS_AID_WORKERS = frozenset({AID_WORKERS, ABOUT_RECORDS})
"""The pages that name the place to report how an aid worker behaves, if the site has one."""


def _ids_differ(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    if twice := repeated(page.id for page in pages):
        raise ValueError(f"repeats the id {', '.join(twice)}: give each page its own")
    return pages


@dataclass(frozen=True, kw_only=True)
class Topic(Record):
    """``within`` names the topic that leads to this one; while that topic is shown, this one has no tile.
    A topic within ``ADVICE`` never has one.

    ``field`` is the name of its colour, as in the design.

    ``title_for_others``, if given, is the title at screens of organisations that are not a National Society.
    """

    id: Slug
    title: Annotated[str, one_line(45, "title of a topic on its tile")]
    title_for_others: Annotated[str, one_line(45, "the same where no National Society runs the screen")] = ""
    field: str
    motif: str
    within: Slug | None = None
    pages: Annotated[
        tuple[Page, ...],
        Key("page"),
        AS_LIST,
        Bounds(min_length=1, max_length=MOST_PAGES),
        Check(_ids_differ),
    ]

    def has_tile(self, shown: Set[str]) -> bool:
        """Whether it has a tile; ``shown`` are the ids of all shown topics."""
        return self.within != ADVICE and self.within not in shown

    def page(self, page_id: str) -> Page | None:
        return next((page for page in self.pages if page.id == page_id), None)

    def name_above(self, title: str) -> str:
        """Returns the topic's title, to be shown above that of a page; "" where the page's title says it.

        A page's title says it too where the topic's title begins with it, and it is a whole sentence, such as
        a question.
        """
        says_it = title == self.title or (_is_sentence(title) and self.title.startswith(title))
        return "" if says_it else self.title


def _is_sentence(title: str) -> bool:
    return title != "" and category(title[-1]) == "Po"
