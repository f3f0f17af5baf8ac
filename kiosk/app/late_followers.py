"""Followers that the start does not load: each begins after the first panel, if it is needed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtGui import QGuiApplication

from kiosk.app.kiosk import Kiosk
from kiosk.base.clock import Clock
from kiosk.base.places import is_enrolled
from kiosk.loading.sources import Sources
from kiosk.machine.disk_thread import Later

if TYPE_CHECKING:
    from kiosk.app.sign.clips_follower import SignClips
    from kiosk.app.staff.staff import Staff
    from kiosk.machine.screens.compositor_outputs import Outputs

_ONCE = Qt.ConnectionType.SingleShotConnection
_QUEUED_ONCE = Qt.ConnectionType(
    Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
)
_SOON = 0.1
"""Seconds after the first panel was made, when it has been painted."""


def _soon(kiosk: Kiosk, follow: Callable[[], None]) -> None:
    """Calls back once the first panel is seen; where a screen reports no frame, when that panel rests."""
    begun: list[bool] = []

    def begin() -> bool:
        """Begins; False: no work is left."""
        if not begun:
            begun.append(True)
            follow()
        return False

    kiosk.loaded.connect(lambda: kiosk.window.frameSwapped.connect(begin, _QUEUED_ONCE), _ONCE)
    kiosk.store.use_rest(begin, _SOON)


class LateStaff:
    """Lets staff in as soon as the first panel is seen, without a delay of the start."""

    def __init__(
        self,
        app: QGuiApplication,
        kiosk: Kiosk,
        sources: Sources,
        state: Path,
        later: Later,
        windowed: bool,
        one_screen: bool,
    ) -> None:
        self._staff: Staff | None = None

        def begin() -> bool:
            """Begins; False: no work is left."""
            from kiosk.app.staff.staff import Staff

            self._staff = Staff(app, kiosk, sources, state, later, windowed, one_screen)
            return False

        # First of all that is done in a rest.
        kiosk.store.use_rest(begin, _SOON)

    def end(self) -> None:
        if self._staff:
            self._staff.end()


def follow_clips(kiosk: Kiosk, sources: Sources, state: Path, later: Later) -> None:
    """Loads the clips of a site with signers, while its first panel rests."""
    made: list[SignClips] = []

    def begin() -> bool:
        """Begins; False: no work is left."""
        from kiosk.app.sign.clips_follower import SignClips

        made.append(SignClips(kiosk, sources, state, later))
        made[0].look()
        return False

    def follow() -> None:
        if not made and kiosk.store.world and kiosk.store.world.site.sign:
            kiosk.store.use_rest(begin)

    kiosk.loaded.connect(follow)


def follow_hours(kiosk: Kiosk, outputs: "Outputs", state: Path, later: Later) -> None:
    """Follows hours once a site has them, at the start or later."""
    made: list[QObject] = []

    def follow() -> None:
        hours = kiosk.store.world and kiosk.store.world.site.hours
        if hours and hours.dark == "off" and not made:
            from kiosk.app.dark_output import DarkOutput

            made.append(DarkOutput(kiosk, outputs, state, later))

    # Queued, since it waits for another program.
    kiosk.loaded.connect(follow, Qt.ConnectionType.QueuedConnection)


def follow_asked(kiosk: Kiosk, state: Path, later: Later) -> None:
    """Follows requests from afar, on a kiosk that is part of a fleet."""
    if not is_enrolled(state):
        return

    def follow() -> None:
        from kiosk.app.remote_screen_power import AskedScreen

        AskedScreen(kiosk, state, later)

    _soon(kiosk, follow)


def follow_announcements(kiosk: Kiosk, clock: Clock, sources: Sources, state: Path, later: Later) -> None:
    """Follows announcements from the first panel on: most places announce nothing."""

    def follow() -> None:
        from kiosk.app.announcements.follower import Announcements

        # Announcements are no part of an applied site.
        beside = sources.installed or sources.site
        Announcements(kiosk, clock, beside.parent, state, later)

    _soon(kiosk, follow)


def follow_site(kiosk: Kiosk, clock: Clock, others: Sequence[Sources], quits: SignalInstance) -> None:
    """Follows the site; ``others`` are the sites that a change may bring back; ``quits`` ends it."""
    since = clock.now().wall

    def follow() -> bool:
        """Follows; False: no work is left."""
        from kiosk.app.following.hot_reload import SiteFollower

        quits.connect(SiteFollower(kiosk, clock, since).end)
        if others:
            from kiosk.app.following.restart_on_given_site import GivenSiteFollower

            GivenSiteFollower(kiosk, others)
        return False

    kiosk.loaded.connect(lambda: kiosk.store.use_rest(follow), _ONCE)
