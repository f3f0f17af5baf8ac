"""A short list under a one-line headline."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from kiosk.core.base.record import AS_LIST, one_line
from kiosk.core.content.icons import check_icons
from kiosk.core.content.panels.base import PanelBase

LEAST_ITEMS, MOST_ITEMS = 2, 5

Row = Annotated[str, one_line(70, "row of a list on an attract panel")]


class ListPanel(PanelBase):
    kind: Literal["list"] = "list"
    headline: Annotated[str, one_line(40, "headline of a list on an attract panel")]
    lead: Annotated[str, one_line(60, "line under the headline of a list on an attract panel")]
    items: Annotated[tuple[Row, ...], AS_LIST, Field(min_length=LEAST_ITEMS, max_length=MOST_ITEMS)]
    icons: Annotated[tuple[str, ...], AS_LIST] = ()
    closing: Annotated[str, one_line(70, "last line of a list on an attract panel")] = ""

    @model_validator(mode="after")
    def _an_icon_for_each_row(self) -> Self:
        check_icons(self.icons, len(self.items))
        return self

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.headline, self.lead, *self.items, *([self.closing] if self.closing else []))
