"""The named screens of staff: the PIN pad, the staff page and its panels."""

from dataclasses import replace

from kiosk.core.staff.rules import MOST_WRONG
from kiosk.core.state import staff_events as se
from kiosk.core.state.announcement import Prepared
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import Reload
from kiosk.core.state.staff_panels.announce import AnnouncePanel, AnnounceRowChosen, AnnounceTyped
from kiosk.core.state.staff_panels.findings import Findings
from kiosk.core.state.staff_panels.fleet import (
    FleetAct,
    FleetAnswered,
    FleetPanel,
    FleetRowChosen,
    FleetTyped,
)
from kiosk.core.state.staff_panels.hours import HoursPanel
from kiosk.core.state.staff_panels.numbers import NumbersPanel, NumbersRowChosen, NumberTyped
from kiosk.core.state.staff_panels.programmes import Programmes
from kiosk.core.state.staff_panels.stick import (
    StickAct,
    StickAnswered,
    StickPanel,
    StickRowChosen,
)
from kiosk.core.state.staff_panels.studio import DoorStood, StudioPanel, StudioRowChosen
from kiosk.core.state.studio_door import DoorStanding
from kiosk.staging.sample_announcement import announced
from kiosk.staging.sample_findings import FACTS, FOUND
from kiosk.staging.screen import DIGITS, NamedScreen
from kiosk.staging.site_variants import by_day, can_be_left, due_soon, for_staff_to_confirm, in_full

_STICK = (
    se.SticksTaken(),
    se.StaffPanelOpened(StickPanel()),
    StickRowChosen("look"),
    StickAnswered(StickAct.LOOK, "ok", ("our-screens.site", "confirmations.toml")),
)
_STICK_PLAN = (
    *_STICK,
    StickRowChosen("site our-screens.site"),
    StickAnswered(
        StickAct.PLAN,
        "ok",
        rows=(
            ("Numbers", "555 0142 becomes 555 0143"),
            ("Panels", "new: Night buses · changed: Before you travel"),
            ("Translations", "changed: French and Arabic"),
            ("Opening hours", "changed"),
        ),
    ),
)
_STICK_FAULTS = (
    *_STICK,
    StickRowChosen("site our-screens.site"),
    StickAnswered(
        StickAct.PLAN, "faults", faults=("content/panels/night-bus.toml:3: error: there is no topic “buses”",)
    ),
)
_FLEET: tuple[Event, ...] = (se.SticksTaken(), se.FleetsJoined(), se.StaffPanelOpened(FleetPanel()))
_FLEET_CODE: tuple[Event, ...] = (
    *_FLEET,
    FleetRowChosen("code"),
    *map(FleetTyped, "fleet.example.org"),
    FleetRowChosen("done"),
    *map(FleetTyped, "7K2M0QXA9T4W"),
)
_STUDIO: tuple[Event, ...] = (se.StudioOffered(), se.StaffPanelOpened(StudioPanel()))
_OPEN = DoorStanding(
    "https://192.168.7.20:8461/",
    "482915",
    ("river", "lamp", "olive", "harbour", "walnut", "kite"),
    "3F:A2:9C:01:7B:44:D0:E8",
    browsers=1,
)
_STUDIO_OPEN: tuple[Event, ...] = (
    *_STUDIO,
    *map(StudioRowChosen, ("hours-2", "open")),
    DoorStood(_OPEN),
)
_STUDIO_GIVES: tuple[Event, ...] = (*_STUDIO_OPEN, DoorStood(replace(_OPEN, offers=True)))
_NUMBERS = se.StaffPanelOpened(NumbersPanel())
_FOUND = se.Examined(FOUND, FACTS)

STAFF_SCREENS = (
    NamedScreen("pin", wrong=0),
    NamedScreen("pin-typed", wrong=1, events=DIGITS),
    NamedScreen("pin-refused", wrong=1),
    NamedScreen("pin-rests", wrong=MOST_WRONG),
    NamedScreen("staff-looks", wrong=0, let_in=True),
    NamedScreen("staff", wrong=0, let_in=True, events=(_FOUND,), site=can_be_left),
    NamedScreen("staff-due", wrong=0, let_in=True, events=(_FOUND,), site=due_soon),
    NamedScreen(
        "staff-full",
        wrong=0,
        let_in=True,
        events=(se.SticksTaken(), se.FleetsJoined(), se.StudioOffered(), _FOUND),
        site=in_full,
    ),
    NamedScreen("staff-found", wrong=0, let_in=True, events=(_FOUND, se.StaffPanelOpened(Findings()))),
    NamedScreen("staff-reloaded", wrong=0, let_in=True, events=(se.Reloaded(Reload.KEPT), _FOUND)),
    NamedScreen("staff-numbers", wrong=0, let_in=True, events=(_NUMBERS,), site=for_staff_to_confirm),
    NamedScreen(
        "staff-number-call",
        wrong=0,
        let_in=True,
        events=(_NUMBERS, NumbersRowChosen("line example-advice")),
        site=for_staff_to_confirm,
    ),
    NamedScreen(
        "staff-number-facts",
        wrong=0,
        let_in=True,
        events=(_NUMBERS, *map(NumbersRowChosen, ("line example-advice", "right"))),
        site=for_staff_to_confirm,
    ),
    NamedScreen(
        "staff-number-role",
        wrong=0,
        let_in=True,
        events=(_NUMBERS, *map(NumbersRowChosen, ("emergency", "right", "desk-team"))),
        site=for_staff_to_confirm,
    ),
    NamedScreen(
        "staff-number-languages",
        wrong=0,
        let_in=True,
        events=(_NUMBERS, *map(NumbersRowChosen, ("line example-advice", "right", "languages"))),
        site=for_staff_to_confirm,
    ),
    NamedScreen(
        "staff-number-pad",
        wrong=0,
        let_in=True,
        events=(_NUMBERS, *map(NumbersRowChosen, ("new", "own advice")), *map(NumberTyped, "06123")),
        site=for_staff_to_confirm,
    ),
    NamedScreen(
        "staff-number-hours",
        wrong=0,
        let_in=True,
        events=(
            _NUMBERS,
            *map(NumbersRowChosen, ("new", "own advice")),
            *map(NumberTyped, "5550142"),
            *map(NumbersRowChosen, ("typed", "right", "hours", "other-hours")),
        ),
        site=for_staff_to_confirm,
    ),
    NamedScreen("staff-studio", wrong=0, let_in=True, events=_STUDIO),
    NamedScreen("staff-studio-open", wrong=0, let_in=True, events=_STUDIO_OPEN),
    NamedScreen("staff-studio-gives", wrong=0, let_in=True, events=_STUDIO_GIVES),
    NamedScreen("staff-stick", wrong=0, let_in=True, events=_STICK),
    NamedScreen("staff-stick-plan", wrong=0, let_in=True, events=_STICK_PLAN),
    NamedScreen("staff-stick-faults", wrong=0, let_in=True, events=_STICK_FAULTS),
    NamedScreen("staff-fleet", wrong=0, let_in=True, events=_FLEET),
    NamedScreen("staff-fleet-server", wrong=0, let_in=True, events=(*_FLEET, FleetRowChosen("code"))),
    NamedScreen("staff-fleet-code", wrong=0, let_in=True, events=_FLEET_CODE),
    NamedScreen(
        "staff-fleet-plan",
        wrong=0,
        let_in=True,
        events=(
            *_FLEET_CODE,
            *map(FleetTyped, "H3ZC"),
            FleetRowChosen("done"),
            FleetAnswered(FleetAct.PLAN, "ok", "kiosk-7", "fleet.example.org"),
        ),
    ),
    NamedScreen("staff-talks", wrong=0, let_in=True, events=(se.StaffPanelOpened(Programmes()),)),
    NamedScreen(
        "staff-announce",
        wrong=0,
        let_in=True,
        events=(*announced(prepared=Prepared.ASK_STAFF), se.StaffPanelOpened(AnnouncePanel())),
    ),
    NamedScreen(
        "staff-announce-words",
        wrong=0,
        let_in=True,
        events=(
            se.StaffPanelOpened(AnnouncePanel()),
            AnnounceRowChosen("own"),
            *map(AnnounceTyped, "Buses leave from the north side"),
        ),
    ),
    NamedScreen(
        "staff-announce-shown",
        wrong=0,
        let_in=True,
        events=(
            se.StaffPanelOpened(AnnouncePanel()),
            *map(AnnounceRowChosen, (Prepared.DESK_CLOSED.value, "60")),
        ),
    ),
    NamedScreen(
        "staff-hours", wrong=0, let_in=True, events=(se.StaffPanelOpened(HoursPanel()),), site=by_day
    ),
)
