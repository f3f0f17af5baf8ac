"""A headline on the road and a lead below it."""

from typing import Literal

from kiosk.core.content.panels.base import Headline, Lead, PanelBase


class Statement(PanelBase):
    kind: Literal["statement"] = "statement"
    headline: Headline
    lead: Lead

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.headline, self.lead)
