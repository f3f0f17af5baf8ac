"""The station clock: the time on the road, and below it the site's place and the date."""

from typing import Literal

from kiosk.core.content.panels.base import PanelBase


class Clock(PanelBase):
    kind: Literal["clock"] = "clock"

    @property
    def texts(self) -> tuple[str, ...]:
        return ()
