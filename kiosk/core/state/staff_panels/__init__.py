"""Panels of the staff page, one a file, and the union of them all."""

from kiosk.core.state.staff_panels.announce import AnnouncePanel
from kiosk.core.state.staff_panels.findings import Findings
from kiosk.core.state.staff_panels.fleet import FleetPanel
from kiosk.core.state.staff_panels.hours import HoursPanel
from kiosk.core.state.staff_panels.numbers import NumbersPanel
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.programmes import Programmes
from kiosk.core.state.staff_panels.stick import StickPanel
from kiosk.core.state.staff_panels.studio import StudioPanel

StaffPanel = (
    AnnouncePanel
    | Findings
    | FleetPanel
    | NumbersPanel
    | Overview
    | Programmes
    | HoursPanel
    | StickPanel
    | StudioPanel
)
