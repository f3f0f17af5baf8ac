"""A headline on the road and a lead below it, with a drawing or a photograph beside them."""

from typing import Literal

from kiosk.core.content.panels.base import Headline, Lead, PanelBase
from kiosk.core.content.photo import Photo


class Statement(PanelBase):
    """``photo`` has the place of the drawing, which is shown where it cannot be."""

    kind: Literal["statement"] = "statement"
    headline: Headline
    lead: Lead
    photo: Photo | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.headline, self.lead, *([self.photo.alt] if self.photo else []))
