"""A short list under a one-line headline."""

from dataclasses import dataclass
from typing import Annotated, Literal

from kiosk.core.base.record import one_line
from kiosk.core.base.record_marks import AS_LIST, Bounds, checks_whole
from kiosk.core.content.icons import check_icons
from kiosk.core.content.panels.base import PanelBase

LEAST_ITEMS, MOST_ITEMS = 2, 5

Row = Annotated[str, one_line(70, "row of a list on an attract panel")]


@dataclass(frozen=True, kw_only=True)
class ListPanel(PanelBase):
    kind: Literal["list"] = "list"
    headline: Annotated[str, one_line(40, "headline of a list on an attract panel")]
    lead: Annotated[str, one_line(60, "line under the headline of a list on an attract panel")]
    items: Annotated[tuple[Row, ...], AS_LIST, Bounds(min_length=LEAST_ITEMS, max_length=MOST_ITEMS)]
    icons: Annotated[tuple[str, ...], AS_LIST] = ()
    closing: Annotated[str, one_line(70, "last line of a list on an attract panel")] = ""

    @checks_whole
    def _an_icon_for_each_row(self) -> None:
        check_icons(self.icons, len(self.items))

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.headline, self.lead, *self.items, *([self.closing] if self.closing else []))
