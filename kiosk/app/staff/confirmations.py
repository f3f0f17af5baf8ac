"""Stores the confirmations of staff from the staff page, and shows them at once; lists services to call."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.app.kiosk import Kiosk
from kiosk.base.installed.state_folder import keep
from kiosk.base.places import CONFIRMATIONS
from kiosk.content.site.host_files import emergency_of_place
from kiosk.core.site.helplines import Emergency
from kiosk.core.state.events import WorldChanged
from kiosk.core.state.scenes.staff_page import Reload, StaffPage
from kiosk.core.state.staff_panels.numbers import (
    ConfirmationWritten,
    ListedService,
    NumberKind,
    NumbersOutcome,
    NumbersPanel,
    NumbersStep,
    ServicesRead,
)
from kiosk.machine.disk_thread import Later

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.content.helpline_candidates import Kind
    from kiosk.core.numbers.merged_confirmations import Confirmations


class ConfirmationsWriter(QObject):
    """Lives as long as the kiosk; ``state`` is the state folder, in which ``later`` writes."""

    _written = Signal(bool, object)

    def __init__(self, kiosk: Kiosk, state: Path, later: Later) -> None:
        super().__init__()
        self._kiosk, self._file, self._later = kiosk, state / CONFIRMATIONS, later
        self._writes = False
        # From another thread, so queued.
        self._written.connect(self._finish)
        # Queued, so that the page shows first what was touched.
        kiosk.store.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)

    def end(self) -> None:
        self._kiosk.store.changed.disconnect(self._follow)

    def _follow(self) -> None:
        page = self._kiosk.store.state.scene
        panel = page.panel if isinstance(page, StaffPage) else None
        if not isinstance(panel, NumbersPanel):
            return
        if panel.outcome is NumbersOutcome.ASKED and not self._writes:
            self._write(panel)
        elif panel.step is NumbersStep.SERVICES and panel.services is None:
            self._kiosk.store.dispatch(ServicesRead(self._services()))

    def _services(self) -> tuple[ListedService, ...]:
        from kiosk.content.helpline_candidates import load_candidates

        world = self._kiosk.store.world
        found = load_candidates().of(world.site.country) if world else ()
        return tuple(ListedService(each.service, each.run_by, each.site, _kind(each.kind)) for each in found)

    def _write(self, panel: NumbersPanel) -> None:
        # Read and written by nobody else, long after the start.
        from kiosk.content.site.confirmations_file import text_of

        after = self._after(panel)
        if after is None:
            self._kiosk.store.dispatch(ConfirmationWritten(False))
            return
        self._writes = True
        self._later(partial(_keep, self._file, text_of(after).encode(), after, self._written.emit))

    def _finish(self, done: bool, after: "Confirmations") -> None:
        self._writes = False
        if done and self._kiosk.content.reload() is Reload.KEPT:
            self._show(after)
        self._kiosk.store.dispatch(ConfirmationWritten(done))

    def _after(self, panel: NumbersPanel) -> "Confirmations | None":
        """Returns the record with the panel's call; None if it cannot be written."""
        from kiosk.core.numbers.confirming import confirmed, withdrawn

        world, line = self._kiosk.store.world, panel.line
        before = self._before(world.site.country) if world else None
        if before is None or line is None or line.confirmed_on is None or line.confirmed_by is None:
            return None
        if panel.is_wrong:
            return withdrawn(before, line, line.confirmed_on, line.confirmed_by)
        if isinstance(line, Emergency) and self._is_of_another_place(line):
            return None
        return confirmed(before, line)

    def _is_of_another_place(self, line: Emergency) -> bool:
        """Whether the number would not be shown here, since the file of this screen names another emergency
        number.
        """
        here = emergency_of_place(self._kiosk.content.sources.site)
        return here is not None and here.replace(" ", "") != line.number.replace(" ", "")

    def _before(self, country: str) -> "Confirmations | None":
        """Returns the present record; None if the file has faults, so that nothing in it is lost."""
        from kiosk.content.site.kept_confirmations import NotToBeChanged, confirmations_before

        try:
            return confirmations_before(self._file, country, self._kiosk.store.now.wall.date())
        except NotToBeChanged:
            return None

    def _show(self, after: "Confirmations") -> None:
        """Shows the record. With a faulty site file only removes the numbers that were found to be wrong."""
        from kiosk.core.numbers.impossible_days import last_possible
        from kiosk.core.numbers.merged_confirmations import merged

        if world := self._kiosk.store.world:
            of_place = emergency_of_place(self._kiosk.content.sources.site) is not None
            last = last_possible(self._kiosk.store.now.wall.date())
            site = merged(world.site, [after], of_place, last).site
            self._kiosk.store.dispatch(WorldChanged(replace(world, site=site)))


def _keep(
    file: Path, text: bytes, after: "Confirmations", tell: "Callable[[bool, Confirmations], None]"
) -> None:
    tell(keep("A confirmation", file, text), after)


def _kind(listed: "Kind") -> NumberKind:
    match listed:
        case "emergency" | "child":
            return listed
        case _:
            return "advice"
