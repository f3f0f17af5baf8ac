"""A question, and a button that leads to a page that helps to answer it."""

from dataclasses import dataclass
from typing import Annotated, Literal

from kiosk.core.base.record import one_line
from kiosk.core.content.panels.asking import Asking
from kiosk.core.content.panels.base import Headline


@dataclass(frozen=True, kw_only=True)
class Question(Asking):
    kind: Literal["question"] = "question"
    headline: Headline
    lead: Annotated[str, one_line(60, "line under the question of an attract panel")]
    button: Annotated[str, one_line(30, "button on an attract panel")]

    @property
    def asked(self) -> tuple[str, ...]:
        return (self.headline, self.lead, *self.answers)

    @property
    def told(self) -> tuple[str, ...]:
        return (*([self.reason] if self.reason else []), self.button)
