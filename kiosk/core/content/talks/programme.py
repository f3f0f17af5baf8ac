"""Programmes: the slides of a talk, in order, with the planned minutes of each."""

from collections.abc import Collection
from typing import Annotated, Self

from pydantic import AfterValidator, Field, ValidationInfo

from kiosk.core.base.ids import PageRef, Slug
from kiosk.core.base.record import Record, one_line, repeated

MOST_SLIDES = 100
LONGEST_TITLE = 45

OWN = "own-"
"""Prefix of the ids of programmes and slides that staff make at the console."""


def _within_minutes(activity: float, info: ValidationInfo) -> float:
    if activity > info.data.get("minutes", activity):
        raise ValueError("is longer than minutes, of which it is a part: make minutes longer")
    return activity


class Slide(Record):
    """``show`` is a panel's id or "topic/page"; ``minutes`` are planned, and no slide turns by itself.

    ``activity``: the minutes in which the audience is active, such as an exercise or questions.
    """

    show: PageRef
    minutes: Annotated[float, Field(ge=0.25, le=60, strict=False)]
    activity: Annotated[float, Field(ge=0, strict=False), AfterValidator(_within_minutes)] = 0.0


def shows_differ(slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
    if twice := repeated(slide.show for slide in slides):
        raise ValueError(f"shows {', '.join(twice)} more than once: a talk finds its place by what it shows")
    return slides


class Programme(Record):
    id: Slug
    title: Annotated[str, one_line(LONGEST_TITLE, "name of a programme for talks, for staff")]
    slides: Annotated[
        tuple[Slide, ...],
        Field(alias="slide", min_length=1, max_length=MOST_SLIDES, strict=False),
        AfterValidator(shows_differ),
    ]

    def only(self, known: Collection[str]) -> Self:
        """The programme without slides of unknown content."""
        slides = tuple(slide for slide in self.slides if slide.show in known)
        return self.model_copy(update={"slides": slides})

    @property
    def minutes(self) -> float:
        return sum(slide.minutes for slide in self.slides)
