"""One named screen: the events that lead to it, and the moment of its picture."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.core.site.settings import Site
from kiosk.core.state import events as ev
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event

MOMENT = datetime(2026, 11, 25, 15, 42, tzinfo=UTC)
"""The fixed time of every picture: an afternoon at the demonstration site."""

NIGHT = datetime(2026, 11, 25, 22, 30, tzinfo=UTC)
FAR_INTO_DWELL = 3.3 + 5.0
"""Seconds after a panel came; it rests, and its line is drawn."""

DIGITS = tuple(map(se.PinTyped, "802751"))
"""Any PIN; whether it is right is said by an event."""


def same(site: Site) -> Site:
    return site


@dataclass(frozen=True, slots=True)
class NamedScreen:
    """A named screen. ``panel`` is the kind of panel to wait for in the loop, its id, "page", or "" where no
    loop comes; events follow, then ``wait`` seconds.

    ``wrong`` is None without staff, else the number of wrong PINs that they type; ``let_in``: the right one
    follows.
    """

    name: str
    panel: str = "statement"
    events: tuple[Event, ...] = ()
    wait: float = 0.0
    site: Callable[[Site], Site] = same
    moment: datetime = MOMENT
    started: bool = True
    out_of_order: bool = False
    wrong: int | None = None
    let_in: bool = False

    @property
    def is_visit(self) -> bool:
        visits = ev.ExploreTouched | ev.LinkFollowed | ev.LanguagesOpened | ev.AdviceOpened
        return any(isinstance(event, visits) for event in self.events)

    @property
    def has_tools(self) -> bool:
        """Whether text size and contrast can be chosen there."""
        return self.let_in or self.is_visit
