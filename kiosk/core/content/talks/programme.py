"""Programmes: the slides of a talk, in order, with the planned minutes of each."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Annotated, Self

from kiosk.core.base.ids import PageRef, Slug
from kiosk.core.base.record import Record, one_line, repeated
from kiosk.core.base.record_marks import AS_LIST, LOOSE, Bounds, Check, Key, Known, checks

MOST_SLIDES = 100
LONGEST_TITLE = 45

OWN = "own-"
"""Prefix of the ids of programmes and slides that staff make at the console."""


@dataclass(frozen=True, kw_only=True)
class Slide(Record):
    """``show`` is a panel's id or "topic/page"; ``minutes`` are planned, and no slide turns by itself.

    ``activity``: the minutes in which the audience is active, such as an exercise or questions.
    """

    show: PageRef
    minutes: Annotated[float, LOOSE, Bounds(ge=0.25, le=60)]
    activity: Annotated[float, LOOSE, Bounds(ge=0)] = 0.0

    @staticmethod
    @checks("activity")
    def _is_within_minutes(activity: float, known: Known) -> float:
        if activity > known.get("minutes", activity):
            raise ValueError("is longer than minutes, of which it is a part: make minutes longer")
        return activity


def shows_differ(slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
    if twice := repeated(slide.show for slide in slides):
        raise ValueError(f"shows {', '.join(twice)} more than once: a talk finds its place by what it shows")
    return slides


@dataclass(frozen=True, kw_only=True)
class Programme(Record):
    id: Slug
    title: Annotated[str, one_line(LONGEST_TITLE, "name of a programme for talks, for staff")]
    slides: Annotated[
        tuple[Slide, ...],
        Key("slide"),
        AS_LIST,
        Bounds(min_length=1, max_length=MOST_SLIDES),
        Check(shows_differ),
    ]

    def only(self, known: Collection[str]) -> Self:
        """The programme without slides of unknown content."""
        slides = tuple(slide for slide in self.slides if slide.show in known)
        return replace(self, slides=slides)

    @property
    def minutes(self) -> float:
        return sum(slide.minutes for slide in self.slides)
