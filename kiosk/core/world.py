"""All that is known and does not change by itself: content, site and pace."""

from dataclasses import dataclass
from datetime import date

from kiosk.core.deck import Deck
from kiosk.core.pace import Pace
from kiosk.core.panels import Panel
from kiosk.core.panels.figure import Figure
from kiosk.core.site import Site


@dataclass(frozen=True, slots=True)
class World:
    """``languages`` are the ones that can be offered, in the site's order; never empty."""

    deck: Deck
    site: Site
    pace: Pace
    languages: tuple[str, ...]

    def playable(self, today: date) -> tuple[Panel, ...]:
        """The panels of the loop that may play today, in order."""
        return tuple(panel for panel in self.deck.panels if self._plays(panel, today))

    def _plays(self, panel: Panel, today: date) -> bool:
        return not isinstance(panel, Figure) or (self.site.figures and today <= panel.valid_until)
