"""A headline on the road and a lead below it, next to a drawing or a photograph."""

from dataclasses import dataclass
from typing import Literal

from kiosk.core.content.panels.base import Headline, Lead, PanelBase
from kiosk.core.content.photo import Photo


@dataclass(frozen=True, kw_only=True)
class Statement(PanelBase):
    """``photo`` replaces the drawing, which is shown where the photograph cannot be."""

    kind: Literal["statement"] = "statement"
    headline: Headline
    lead: Lead
    photo: Photo | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.headline, self.lead, *([self.photo.alt] if self.photo else []))
