"""The confirmed number in the size of a headline, for the first and last slides of a talk."""

from dataclasses import dataclass
from typing import Literal

from kiosk.core.content.panels.base import Headline, PanelBase


@dataclass(frozen=True, kw_only=True)
class Number(PanelBase):
    kind: Literal["number"] = "number"
    headline: Headline

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.headline,)
