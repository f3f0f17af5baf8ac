"""One number with its unit, a plain sentence, its source and the last day on which it may be shown."""

from dataclasses import dataclass
from typing import Annotated, Literal

from kiosk.core.base.days import Day
from kiosk.core.base.record import figure_line
from kiosk.core.content.panels.base import Lead, PanelBase


@dataclass(frozen=True, kw_only=True)
class Figure(PanelBase):
    kind: Literal["figure"] = "figure"
    figure: Annotated[str, figure_line(11, "the number of a figure panel")]
    unit: Annotated[str, figure_line(70, "what the number of the figure panel counts")]
    lead: Lead
    source: Annotated[str, figure_line(120, "source of the figure panel's number")]
    valid_until: Day

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.figure, self.unit, self.lead, self.source)
