"""The behaviour of a panel of the staff page."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.base.clock import Moment
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.core.state.staff_panels.overview import Overview
from kiosk.core.state.staff_panels.row_chosen import RowChosen
from kiosk.core.state.state import State
from kiosk.core.state.world import World

PAGE_IDLE = 120.0
"""Seconds without a touch after which the page closes."""


def stay(state: State, page: StaffPage, event: Event, world: World, now: Moment) -> State:
    return replace(state, scene=page)


def always(state: State, world: World, now: Moment) -> bool:
    return True


def as_it_is(panel: StaffPanel, state: State) -> StaffPanel:
    return panel


def undecided(panel: StaffPanel) -> RowChosen | None:
    return None


def to_overview(panel: StaffPanel) -> StaffPanel:
    return Overview()


@dataclass(frozen=True, slots=True)
class PanelRule:
    """``step`` gets the events that the page does not handle itself, and a page on which the touch is noted.

    ``is_offered``: it can be opened now. ``idle``: seconds without a touch after which the page closes.
    ``unasked``: events that come by themselves, so that they are no touch. ``opened``: the panel at opening.
    ``back``: the panel one step back. ``decision``: what the button at its foot does now, where no row ever
    is; None if there is nothing to decide (ADR 183).
    """

    step: Callable[[State, StaffPage, Event, World, Moment], State] = stay
    is_offered: Callable[[State, World, Moment], bool] = always
    idle: float = PAGE_IDLE
    unasked: tuple[type[Event], ...] = ()
    opened: Callable[[StaffPanel, State], StaffPanel] = as_it_is
    back: Callable[[StaffPanel], StaffPanel] = to_overview
    decision: Callable[[StaffPanel], RowChosen | None] = undecided


def turned(state: State, page: StaffPage, first: int, rows: int) -> State:
    """The page with a list that begins at row ``first`` of ``rows``, if there is one."""
    return replace(state, scene=replace(page, first=first) if 0 <= first < rows else page)
