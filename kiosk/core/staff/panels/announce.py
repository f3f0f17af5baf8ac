"""Announcing by touch: what, for how long, a last look; and ending what is announced."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC

from kiosk.core.announcements.announcement_file import AnnouncementFile
from kiosk.core.announcements.beginning import OF_EVACUATION, begun
from kiosk.core.base.clock import Moment
from kiosk.core.kernel import events as ev
from kiosk.core.kernel import staff_events as en
from kiosk.core.kernel.announcement import BY_STAFF, Prepared
from kiosk.core.kernel.staff_panels.announce import AnnouncePanel, AnnounceRowChosen, AnnounceStep
from kiosk.core.kernel.staff_scene import StaffPage
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.core.loop import rules as loop_rules
from kiosk.core.site.settings import Site
from kiosk.core.staff.panel_rule import stay, turned

MINUTES = (15, 30, 60, 120, 240, 480)
SHOW, LEAVE, END = "show", "leave", "end"


def step(state: State, page: StaffPage, event: ev.Event, world: World, now: Moment) -> State:
    panel = page.panel
    assert isinstance(panel, AnnouncePanel)
    rows = rows_of(panel, state, world.site)
    match event:
        case en.RowsTurnedTo(first=first):
            return turned(state, page, first, len(rows))
        case AnnounceRowChosen(row=row) if row in rows:
            return _chosen(state, page, panel, row, world, now)
        case _:
            return stay(state, page, event, world, now)


def rows_of(panel: AnnouncePanel, state: State, site: Site) -> Sequence[str]:
    """The names of the rows of a step, from the top."""
    match panel.step:
        case AnnounceStep.LIST:
            offered = [each for each in Prepared if site.desk or each is not Prepared.DESK_CLOSED]
            ends = (f"{END} {number}" for number in range(len(state.house.announcements)))
            return (*ends, *(each.value for each in offered))
        case AnnounceStep.MINUTES:
            longest = 60 * site.announcements.longest_hours
            return tuple(str(minutes) for minutes in MINUTES if minutes <= longest)
        case AnnounceStep.SHOW:
            return (SHOW, LEAVE)


def _chosen(
    state: State, page: StaffPage, panel: AnnouncePanel, row: str, world: World, now: Moment
) -> State:
    match panel.step:
        case AnnounceStep.LIST if row.startswith(END):
            ended = state.house.announcements[int(row.removeprefix(END))]
            return _go(replace(state, house=state.house.without(ended)), page, AnnouncePanel())
        case AnnounceStep.LIST if row == Prepared.EVACUATION:
            minutes = int(OF_EVACUATION.total_seconds() // 60)
            return _go(state, page, AnnouncePanel(AnnounceStep.SHOW, row, minutes))
        case AnnounceStep.LIST:
            return _go(state, page, AnnouncePanel(AnnounceStep.MINUTES, row))
        case AnnounceStep.MINUTES:
            return _go(state, page, replace(panel, step=AnnounceStep.SHOW, minutes=int(row)))
        case AnnounceStep.SHOW if row == SHOW:
            return _shown(state, page, panel, world, now)
        case AnnounceStep.SHOW:
            return _go(state, page, AnnouncePanel())


def _go(state: State, page: StaffPage, panel: AnnouncePanel) -> State:
    return replace(state, scene=replace(page, panel=panel, first=0))


def _shown(state: State, page: StaffPage, panel: AnnouncePanel, world: World, now: Moment) -> State:
    """Takes the place of the one that staff made before. The page closes: staff see what all see."""
    said = AnnouncementFile.model_validate({"prepared": panel.prepared, "minutes": panel.minutes})
    made = begun(said, BY_STAFF, now.wall.astimezone(UTC), world.site, now)
    others = (each for each in state.house.announcements if each.id != BY_STAFF)
    house = replace(state.house, announcements=(*others, *([made] if made else ())))
    return loop_rules.return_to_loop(replace(state, house=house), page.began_at, world, now)
