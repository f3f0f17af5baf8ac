"""The staff page behind the PIN, and the progress of the actions begun there."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.core.base.findings import Finding
from kiosk.core.state.announcement import Announcement
from kiosk.core.state.machine_facts import MachineFacts
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.overview import Overview


class Reload(StrEnum):
    """Progress of *Reload content*.

    ``FAULTY``: some of the new content is left out. ``KEPT``: none of the new content is usable, so the old
    content stays on screen.
    """

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    DONE = "done"
    FAULTY = "faulty"
    KEPT = "kept"


class SoundTest(StrEnum):
    """Progress of *Test sound*. ``PLAYED``: the sound server has taken the tones; only staff know whether
    they hear them.
    """

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    PLAYED = "played"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class StaffPage:
    """The staff page behind the PIN.

    ``began_at``: the panel on screen before. ``findings`` and ``facts``: None while the check runs.
    ``first``: the first row shown. ``leaving``: since when *Exit kiosk* is held. ``left``: it was held long
    enough. ``over`` is the announcement that was shown when staff came in; another emergency covers the page.
    """

    began_at: str
    touched: float
    panel: StaffPanel = field(default_factory=Overview)
    findings: tuple[Finding, ...] | None = None
    facts: MachineFacts | None = None
    first: int = 0
    reload: Reload = Reload.NOT_ASKED
    leaving: float | None = None
    left: bool = False
    sound: SoundTest = SoundTest.NOT_ASKED
    over: Announcement | None = None
