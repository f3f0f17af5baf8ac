"""A talk as it is exported: its slides as pictures, with the texts to read out and the notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from kiosk.core.display.looks import Looks
from kiosk.i18n.language import Language


@dataclass(frozen=True, slots=True)
class StepCopy:
    """A step as a picture; ``screen`` is the part of the slide: the steps that add to one picture share
    it.
    """

    png: bytes
    alt: str
    screen: str


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph that can be read aloud, or an ``is_item`` line for the person who leads."""

    text: str
    is_item: bool


@dataclass(frozen=True, slots=True)
class ConfirmedNumber:
    number: str
    who: str


@dataclass(frozen=True, slots=True)
class SlideCopy:
    """A slide; ``ref`` is the id of the panel or "topic/page", ``title`` is in the language of the notes."""

    ref: str
    number: int
    title: str
    minutes: float
    field: str
    notes: tuple[Note, ...]
    steps: tuple[StepCopy, ...]

    @property
    def screens(self) -> tuple[StepCopy, ...]:
        """Returns the last step of each screen, which shows all of it."""
        ends = (step for step, after in pairwise(self.steps) if step.screen != after.screen)
        return (*ends, *self.steps[-1:])


@dataclass(frozen=True, slots=True)
class TalkCopy:
    """A talk; ``room`` is the language of the slides, ``staff`` that of notes and ``title``; ``size`` is in
    pixels.

    ``numbers`` names who answers each number, ``valid_until`` is the last day of all of them; None and empty
    if none is confirmed. ``looks`` are the colours of the site.
    """

    programme: str
    title: str
    room_title: str
    place: str
    room: Language
    staff: Language
    size: tuple[int, int]
    slides: tuple[SlideCopy, ...]
    numbers: tuple[ConfirmedNumber, ...]
    valid_until: date | None
    made: datetime
    demo: bool
    looks: Looks

    @property
    def minutes(self) -> float:
        return sum(slide.minutes for slide in self.slides)

    @property
    def steps(self) -> Sequence[tuple[SlideCopy, int, StepCopy]]:
        """Returns every step, with its slide and its number in the slide, from 1."""
        return [(slide, n, step) for slide in self.slides for n, step in enumerate(slide.steps, 1)]
