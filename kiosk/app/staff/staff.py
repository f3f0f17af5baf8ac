"""The machine's side of the staff page: PIN, self-examination, reload, console, exit."""

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.confirmations import ConfirmationsWriter
from kiosk.app.staff.pin_check import PinCheck
from kiosk.app.staff.self_examination import SelfExamination
from kiosk.app.staff.sound_check import SoundTester
from kiosk.app.talk.on_kiosk import KioskTalk
from kiosk.base.exit_codes import LEFT
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import Reload, StaffPage
from kiosk.core.state.staff_events import Reloaded
from kiosk.loading.sources import Sources
from kiosk.machine.disk_thread import Later

if TYPE_CHECKING:
    from kiosk.app.staff.panel_command_runner import PanelQuestions
    from kiosk.app.staff.studio import StudioWork

STICKS = "AWARENESS_KIOSK_STICK"
"""Names the socket of the service that reads sticks, where there is one."""

FLEETS = "AWARENESS_KIOSK_ENROL"
"""Names the socket by which this machine joins a fleet, where there is one."""

STUDIO = "AWARENESS_KIOSK_STUDIO"
"""Names the socket by which the service of the studio meets this screen, where there is one."""


class Staff(QObject):
    """Lives as long as the kiosk; ``state`` is the state folder, in which ``later`` writes."""

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
        super().__init__()
        self._kiosk = kiosk
        self._pin = PinCheck(kiosk.store, state)
        self._examination = SelfExamination(kiosk.store, sources, state)
        self._confirmations = ConfirmationsWriter(kiosk, state, later)
        self._sound = SoundTester(kiosk.store)
        self._later = later
        self._questions: list[PanelQuestions | StudioWork] = []
        self._offers = [
            partial(offer, sources, state)
            for variable, offer in (
                (STICKS, self._offer_sticks),
                (FLEETS, self._offer_fleets),
                (STUDIO, self._offer_studio),
            )
            if variable in os.environ
        ]
        if self._offers:
            kiosk.store.use_rest(self._offer_next)
        self._talk = KioskTalk(app, kiosk, windowed, state, later, one_screen)
        kiosk.touch_filter.plate.wanted = self._pin.is_set
        # Queued, so that the page shows the reload before it begins.
        kiosk.store.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)

    def end(self) -> None:
        self._kiosk.store.changed.disconnect(self._follow)
        for part in (self._talk, self._sound, self._confirmations, self._examination, self._pin):
            part.end()
        for questions in self._questions:
            questions.end()

    def _offer_next(self) -> bool:
        """Offers work in a rest, and at the latest when the pad opens: no start waits for it. Returns whether
        more is left.
        """
        if self._offers:
            self._offers.pop(0)()
        return bool(self._offers)

    def _offer_sticks(self, sources: Sources, state: Path) -> None:
        from kiosk.app.staff.stick import StickWork

        self._questions.append(StickWork(self._kiosk, sources, state))

    def _offer_fleets(self, sources: Sources, state: Path) -> None:
        from kiosk.app.staff.fleet import FleetWork

        self._questions.append(FleetWork(self._kiosk, state))

    def _offer_studio(self, sources: Sources, state: Path) -> None:
        from kiosk.app.staff.studio import StudioWork

        self._questions.append(StudioWork(self._kiosk, sources, state, self._later))

    def _follow(self) -> None:
        match self._kiosk.store.state.scene:
            case PinPad():
                while self._offer_next():
                    pass
            case StaffPage(left=True):
                QGuiApplication.exit(LEFT)
            case StaffPage(reload=Reload.ASKED):
                self._kiosk.store.dispatch(Reloaded(self._kiosk.content.reload()))
            case StaffPage():
                self._kiosk.content.offer_talks()
