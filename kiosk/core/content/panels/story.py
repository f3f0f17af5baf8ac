"""A story about somebody else in two to four drawings along the road, and a question at its end."""

from dataclasses import dataclass
from typing import Annotated, Literal

from kiosk.core.base.record import one_line
from kiosk.core.base.record_marks import AS_LIST, Bounds, checks_whole
from kiosk.core.content.panels.asking import Asking, at_most

LEAST_BEATS, MOST_BEATS = 2, 4
_MOST_WORDS = 4

Beat = Annotated[str, one_line(32, "words of one picture of a story on an attract panel, at most four")]


@dataclass(frozen=True, kw_only=True)
class Story(Asking):
    """``beats`` are the drawings, ``items`` the words of each; ``motif`` stands for all of them where there
    is room for one.
    """

    kind: Literal["story"] = "story"
    headline: Annotated[str, one_line(40, "headline of a story on an attract panel")]
    beats: Annotated[tuple[str, ...], AS_LIST, Bounds(min_length=LEAST_BEATS, max_length=MOST_BEATS)]
    items: Annotated[tuple[Beat, ...], AS_LIST]
    button: Annotated[str, one_line(30, "button on an attract panel")] = ""

    @checks_whole
    def _words_for_each_beat(self) -> None:
        if len(self.items) != len(self.beats):
            raise ValueError(
                f"has {len(self.beats)} “beats” and {len(self.items)} “items”: write a line for each drawing"
            )
        for item in self.items:
            at_most(_MOST_WORDS, item)

    @checks_whole
    def _a_button_with_the_reason(self) -> None:
        if bool(self.reason and self.topic) != bool(self.button):
            raise ValueError("needs “answers”, “reason”, “button” and “topic” together, or none of them")

    @property
    def asked(self) -> tuple[str, ...]:
        return (self.headline, *self.items, *self.answers)

    @property
    def told(self) -> tuple[str, ...]:
        return tuple(text for text in (self.reason, self.button) if text)
