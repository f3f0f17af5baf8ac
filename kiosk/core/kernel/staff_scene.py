"""What staff have before them once they are let in, and what is remembered of wrong PINs."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.base.findings import Finding


@dataclass(frozen=True, slots=True)
class Tries:
    """How many PINs were not right, and until when, in monotonic seconds, no other is taken."""

    wrong: int = 0
    rests_until: float = 0.0


FREE = Tries()


class Reload(StrEnum):
    """How far *Reload content* has come.

    FAULTY is that some of it is left out, KEPT that nothing of it can be shown and what was there goes on.
    """

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    DONE = "done"
    FAULTY = "faulty"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class StaffPage:
    """What staff see behind the PIN.

    ``began_at`` is the panel that stood before. ``choosing`` is whether programmes are shown in place of
    the findings; ``findings`` are None while they are looked for, ``first`` is the first row shown.
    ``leaving`` is since when *Leave kiosk* is held, ``left`` that it was held long enough.
    """

    began_at: str
    touched: float
    choosing: bool = False
    findings: tuple[Finding, ...] | None = None
    first: int = 0
    reload: Reload = Reload.NOT_ASKED
    leaving: float | None = None
    left: bool = False
