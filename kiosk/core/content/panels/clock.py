"""The station clock: the time on the road, and below it the site's place and the date."""

from dataclasses import dataclass
from typing import Literal

from kiosk.core.content.panels.base import PanelBase


@dataclass(frozen=True, kw_only=True)
class Clock(PanelBase):
    kind: Literal["clock"] = "clock"

    @property
    def texts(self) -> tuple[str, ...]:
        return ()
