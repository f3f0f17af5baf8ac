"""One number with its unit, a plain sentence, its source and the last day it may be shown."""

from typing import Annotated, Literal

from kiosk.core.days import Day
from kiosk.core.panels.base import Lead, PanelBase
from kiosk.core.record import figure_line


class Figure(PanelBase):
    kind: Literal["figure"] = "figure"
    figure: Annotated[str, figure_line(10)]
    unit: Annotated[str, figure_line(70)]
    lead: Lead
    source: Annotated[str, figure_line(120)]
    valid_until: Day

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.figure, self.unit, self.lead, self.source)
