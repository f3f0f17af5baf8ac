"""Panels of the staff page, one a file, and the union of them all."""

from kiosk.core.kernel.staff_panels.announce import AnnouncePanel
from kiosk.core.kernel.staff_panels.findings import Findings
from kiosk.core.kernel.staff_panels.fleet import FleetPanel
from kiosk.core.kernel.staff_panels.hours import HoursPanel
from kiosk.core.kernel.staff_panels.numbers import NumbersPanel
from kiosk.core.kernel.staff_panels.overview import Overview
from kiosk.core.kernel.staff_panels.programmes import Programmes
from kiosk.core.kernel.staff_panels.stick import StickPanel

StaffPanel = (
    AnnouncePanel | Findings | FleetPanel | NumbersPanel | Overview | Programmes | HoursPanel | StickPanel
)
