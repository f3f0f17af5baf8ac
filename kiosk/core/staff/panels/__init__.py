"""Rules of the panels of the staff page, one a file, and the table of them all."""

from collections.abc import Mapping
from typing import Final

from kiosk.core.staff.panel_rule import PanelRule
from kiosk.core.staff.panels import (
    announce,
    findings,
    fleet,
    hours,
    numbers,
    overview,
    programmes,
    stick,
    studio,
)
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.announce import AnnouncePanel
from kiosk.core.state.staff_panels.findings import Findings
from kiosk.core.state.staff_panels.fleet import FleetAnswered, FleetPanel
from kiosk.core.state.staff_panels.hours import HoursPanel
from kiosk.core.state.staff_panels.numbers import ConfirmationWritten, NumbersPanel, ServicesRead
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.programmes import Programmes
from kiosk.core.state.staff_panels.stick import StickAnswered, StickPanel
from kiosk.core.state.staff_panels.studio import StudioPanel

PANELS: Final[Mapping[type[StaffPanel], PanelRule]] = {
    Overview: PanelRule(overview.step),
    AnnouncePanel: PanelRule(
        announce.step, opened=announce.opened, back=announce.back, decision=announce.decision
    ),
    Findings: PanelRule(findings.step),
    NumbersPanel: PanelRule(
        numbers.step,
        numbers.is_offered,
        numbers.IDLE,
        (ConfirmationWritten, ServicesRead),
        back=numbers.back,
        decision=numbers.decision,
    ),
    Programmes: PanelRule(programmes.step, programmes.is_offered, decision=programmes.decision),
    HoursPanel: PanelRule(hours.step, hours.is_offered, decision=hours.decision),
    StickPanel: PanelRule(
        stick.step,
        stick.is_offered,
        stick.IDLE,
        (StickAnswered,),
        back=stick.back,
        decision=stick.decision,
    ),
    FleetPanel: PanelRule(
        fleet.step,
        fleet.is_offered,
        fleet.IDLE,
        (FleetAnswered,),
        back=fleet.back,
        decision=fleet.decision,
    ),
    StudioPanel: PanelRule(studio.step, studio.is_offered, studio.IDLE, decision=studio.decision),
}
