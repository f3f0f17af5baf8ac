"""The content of a file in a folder ``announcements``."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from kiosk.base.shared_limits import MOST_MINUTES
from kiosk.base.unsafe_characters import refuse_strange
from kiosk.core.base.ids import LanguageTag
from kiosk.core.base.record import Record, one_line
from kiosk.core.base.record_marks import Bounds, CheckBefore, checks_whole
from kiosk.core.site.local_names import Tag, by_language

LONGEST_WORDS = 140


_Words = Annotated[
    dict[Tag, Annotated[str, one_line(LONGEST_WORDS, gate=refuse_strange)]],
    CheckBefore(by_language),
    Bounds(min_length=1),
]


@dataclass(frozen=True, kw_only=True)
class AnnouncementFile(Record):
    """Either ``prepared`` or the place's own ``words``: by language, or in one ``language``.

    It lasts ``minutes`` from the time at which the file was saved, or ends at ``until``, in the site's time.
    """

    prepared: Literal["evacuation", "delay", "desk-closed", "ask-staff"] | None = None
    words: _Words | None = None
    language: LanguageTag | None = None
    emergency: bool = False
    minutes: Annotated[int, Bounds(ge=1, le=MOST_MINUTES)] | None = None
    until: datetime | None = None

    @checks_whole
    def _is_one(self) -> None:
        if (self.prepared is None) == (self.words is None):
            raise ValueError("needs one of prepared and words: keep one of them")
        if self.words and self.language and "" not in self.words:
            raise ValueError("has a language, and its words have their own: remove it")
        if self.prepared and self.language:
            raise ValueError("has a language, and a prepared announcement is shown in all: remove it")
        if self.prepared and self.prepared != "evacuation" and self.emergency:
            raise ValueError("is an emergency: of the prepared ones, only evacuation can be one")
        if self.minutes is not None and self.until is not None:
            raise ValueError("has minutes and until: keep one of them")

    @property
    def is_emergency(self) -> bool:
        return self.emergency or self.prepared == "evacuation"
