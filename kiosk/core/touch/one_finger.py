"""One finger acts at a time. Other contacts are ignored, or take their turn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Self

RESTING_S = 10.0
"""A contact that has not moved for this long, such as a drop or a thumb at the edge, blocks no finger."""

MOST_FINGERS = 2
"""More contacts than this are a hand on the glass: the press is cancelled."""

MOUSE = -1
"""The pointer's number among the numbers of fingers."""


class Change(Enum):
    PRESSED = auto()
    MOVED = auto()
    STILL = auto()
    LIFTED = auto()


class Verdict(Enum):
    """How an event is handled.

    The first three values concern the acting finger; the others have no effect.
    """

    BEGINS = auto()
    GOES_ON = auto()
    ENDS = auto()
    NOTHING = auto()
    LET_GO = auto()


@dataclass(frozen=True, slots=True)
class Contact:
    number: int
    change: Change


@dataclass(frozen=True, slots=True)
class Glass:
    """``down`` is when each contact last pressed or moved, in monotonic seconds; ``acting`` is one of
    them.
    """

    acting: int | None = None
    down: Mapping[int, float] = field(default_factory=dict)

    def without_fingers(self) -> Self:
        """The state when a touch begins or is cancelled: only the pointer can still be down."""
        down = {number: since for number, since in self.down.items() if number == MOUSE}
        return replace(self, acting=self.acting if self.acting in down else None, down=down)


def follow(
    glass: Glass, contacts: Sequence[Contact], now: float, takes_turns: bool = False
) -> tuple[Glass, Verdict]:
    """The glass after an event with these contacts, and how to handle the event.

    If fingers take turns, as when typing, the next finger acts although the previous one is still down.
    """
    changes = {contact.number: contact.change for contact in contacts}
    down = _after(glass, changes, now)
    lively = {number for number, since in down.items() if now - since < RESTING_S}
    pressed = [number for number, change in changes.items() if change is Change.PRESSED]
    mine = changes.get(glass.acting) if glass.acting is not None else None
    if len(lively) > MOST_FINGERS:
        return Glass(None, down), Verdict.NOTHING if glass.acting is None else Verdict.LET_GO
    is_alone = lively == set(pressed) and mine is not Change.LIFTED
    if len(pressed) == 1 and (takes_turns or is_alone):
        return Glass(pressed[0], down), Verdict.BEGINS
    if mine is Change.LIFTED:
        return Glass(None, down), Verdict.LET_GO if pressed else Verdict.ENDS
    goes_on = mine is Change.MOVED and not pressed
    return Glass(glass.acting, down), Verdict.GOES_ON if goes_on else Verdict.NOTHING


def _after(glass: Glass, changes: Mapping[int, Change], now: float) -> dict[int, float]:
    moved = {
        number: now
        for number, change in changes.items()
        if change is Change.PRESSED or (change is Change.MOVED and number in glass.down)
    }
    lifted = {number for number, change in changes.items() if change is Change.LIFTED}
    return {number: since for number, since in {**glass.down, **moved}.items() if number not in lifted}
