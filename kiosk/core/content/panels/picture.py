"""A picture under a headline, which only a talk that staff put together can show."""

from dataclasses import dataclass
from typing import Annotated, Literal

from kiosk.core.base.record import matching
from kiosk.core.content.panels.base import Headline, Lead, PanelBase

PictureName = Annotated[
    str, matching(r"[0-9a-f]{16}\.png", "pictures are added at the console or by an import")
]


@dataclass(frozen=True, kw_only=True)
class Picture(PanelBase):
    """``picture`` is a file that this program drew; in the world, its address."""

    kind: Literal["picture"] = "picture"
    headline: Headline
    lead: Lead = ""
    picture: PictureName

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.headline, *([self.lead] if self.lead else []))
