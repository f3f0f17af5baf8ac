"""Decides when notes may be shown: only after the screens have been distinct for a while."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

APART = 0.5
"""Seconds after the last change of screens during which nothing is shown: a desktop changes them in steps."""


@dataclass(frozen=True, slots=True)
class Area:
    """The part of the desktop that a screen shows, in its pixels."""

    x: int
    y: int
    width: int
    height: int

    def meets(self, other: "Area") -> bool:
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


class Sight(StrEnum):
    """The relation of the screens. ``APART``: no other screen shows a part of that of the notes.

    ``ONE``: there is no other screen, or none that the program knows of; some desktops report mirrored
    screens as one.
    """

    APART = "apart"
    MIRRORED = "mirrored"
    ONE = "one"


class NotesCover(StrEnum):
    """Reasons to cover the console."""

    NONE = ""
    CHANGING = "changing"
    MIRRORED = "mirrored"
    ONE = "one"


@dataclass(frozen=True, slots=True)
class Curtain:
    """``changed``: when the screens last changed, in monotonic seconds. ``trusted``: staff have stated since
    then that nobody else sees the only screen.
    """

    changed: float
    trusted: bool = False


def sight(notes: Area | None, others: Sequence[Area]) -> Sight:
    """``others`` are the areas of all screens but that of the notes."""
    if notes is None or not others:
        return Sight.ONE
    return Sight.MIRRORED if any(notes.meets(other) for other in others) else Sight.APART


def astray(window: Area, own: Area, others: Sequence[Area]) -> bool:
    """Whether a desktop has moved a window onto a screen that shows nothing of its own one."""
    return any(window.meets(other) and not own.meets(other) for other in others)


def trusted(curtain: Curtain) -> Curtain:
    return replace(curtain, trusted=True)


def cover(curtain: Curtain, seen: Sight, now: float) -> NotesCover:
    if now < opens_at(curtain):
        return NotesCover.CHANGING
    match seen:
        case Sight.APART:
            return NotesCover.NONE
        case Sight.MIRRORED:
            return NotesCover.MIRRORED
        case Sight.ONE:
            return NotesCover.NONE if curtain.trusted else NotesCover.ONE


def opens_at(curtain: Curtain) -> float:
    """When to look again; a later change puts it off."""
    return curtain.changed + APART
