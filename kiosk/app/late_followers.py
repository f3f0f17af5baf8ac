"""Followers that the start does not load: each begins after the first panel, where it is needed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, SignalInstance

from kiosk.app.kiosk import Kiosk
from kiosk.core.base.clock import Clock
from kiosk.loading.sources import Sources
from kiosk.machine.disk_thread import Later
from kiosk.places import ENROLMENT

if TYPE_CHECKING:
    from kiosk.machine.compositor_outputs import Outputs

_QUEUED_ONCE = Qt.ConnectionType(
    Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
)


def follow_hours(kiosk: Kiosk, outputs: "Outputs", state: Path, later: Later) -> None:
    """Loaded once a site asks for it, at the start or later."""
    made: list[QObject] = []

    def follow() -> None:
        hours = kiosk.store.world and kiosk.store.world.site.hours
        if hours and hours.dark == "off" and not made:
            from kiosk.app.dark_output import DarkOutput

            made.append(DarkOutput(kiosk, outputs, state, later))

    # Queued, since it waits for another program.
    kiosk.loaded.connect(follow, Qt.ConnectionType.QueuedConnection)


def follow_asked(kiosk: Kiosk, state: Path, later: Later) -> None:
    """Loaded by a kiosk that is one of many."""
    if not (state / ENROLMENT).is_file():
        return

    def follow() -> None:
        from kiosk.app.asked_screen import AskedScreen

        AskedScreen(kiosk, state, later)

    kiosk.loaded.connect(follow, _QUEUED_ONCE)


def follow_announcements(kiosk: Kiosk, clock: Clock, sources: Sources, state: Path, later: Later) -> None:
    """Read when the first panel has been handed to the screen: most places announce nothing."""

    def follow() -> None:
        from kiosk.app.announcements.follower import Announcements

        # They do not travel with a site that was applied.
        beside = sources.installed or sources.site
        Announcements(kiosk, clock, beside.parent, state, later)

    kiosk.loaded.connect(follow, _QUEUED_ONCE)


def follow_site(kiosk: Kiosk, clock: Clock, others: Sequence[Sources], quits: SignalInstance) -> None:
    """``others`` are the sites that may be shown instead once they change; ``quits`` ends it."""
    since = clock.now().wall

    def follow() -> bool:
        """False: no work is left."""
        from kiosk.app.follow_site import SiteFollower

        quits.connect(SiteFollower(kiosk, clock, since).end)
        if others:
            from kiosk.app.given_site import GivenSiteFollower

            GivenSiteFollower(kiosk, others)
        return False

    once = Qt.ConnectionType.SingleShotConnection
    kiosk.loaded.connect(lambda: kiosk.store.use_rest(follow), once)
