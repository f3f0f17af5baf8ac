"""Every kind of panel the kiosk knows."""

from typing import Annotated, Final, get_args

from pydantic import Field

from kiosk.core.panels.base import PanelBase
from kiosk.core.panels.figure import Figure
from kiosk.core.panels.list_panel import ListPanel
from kiosk.core.panels.question import Question
from kiosk.core.panels.statement import Statement

Panel = Annotated[Statement | ListPanel | Question | Figure, Field(discriminator="kind")]

KINDS: Final[dict[str, type[PanelBase]]] = {
    kind.model_fields["kind"].default: kind for kind in get_args(get_args(Panel)[0])
}
