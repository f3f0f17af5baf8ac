"""A question, and a button that leads to what helps to answer it."""

from typing import Annotated, Literal

from kiosk.core.panels.base import Headline, Lead, PanelBase
from kiosk.core.record import one_line


class Question(PanelBase):
    kind: Literal["question"] = "question"
    headline: Headline
    lead: Lead
    button: Annotated[str, one_line(30)]

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.headline, self.lead, self.button)
