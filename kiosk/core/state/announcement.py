"""An announcement of the place."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from kiosk.base.clock import Moment

BY_STAFF = "state/staff-page.toml"
"""The id of the announcement that staff made on their page, in the state folder."""


class Prepared(StrEnum):
    """Announcements that the program has in all languages."""

    EVACUATION = "evacuation"
    DELAY = "delay"
    DESK_CLOSED = "desk-closed"
    ASK_STAFF = "ask-staff"


@dataclass(frozen=True, slots=True)
class Announcement:
    """``words`` in ``language`` are those of the place; both are "" for a ``prepared`` one.

    ``id`` is its origin. It began at ``since``, in UTC, and ends at ``until``, which is None if the time was
    unknown when it began, at the latest at the monotonic second ``until_s``. ``numbers`` are the digits of
    the telephone numbers in its words. ``further`` are the same words in further languages.
    """

    id: str
    since: datetime
    until: datetime | None
    until_s: float
    prepared: Prepared | None = None
    words: str = ""
    language: str = ""
    emergency: bool = False
    numbers: frozenset[str] = frozenset()
    further: tuple[tuple[str, str], ...] = ()

    @property
    def own_words(self) -> tuple[tuple[str, str], ...]:
        """The place's words with the language of each, the large ones first."""
        return ((self.language, self.words), *self.further) if self.words else ()

    def words_for(self, language: str) -> str:
        """The place's words in a language, otherwise the large ones."""
        return dict(self.further).get(language, self.words)

    @property
    def key(self) -> tuple[str, datetime]:
        """Identifies it, also after its numbers were read again."""
        return self.id, self.since

    def is_over(self, now: Moment) -> bool:
        """Whether it is over by either clock: neither a wrong time of day nor a restart prolongs it."""
        if now.seconds >= self.until_s:
            return True
        return self.until is not None and not now.doubtful and now.wall.astimezone(UTC) >= self.until
