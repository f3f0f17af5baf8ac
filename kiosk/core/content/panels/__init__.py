"""Kinds of panel, one a file, and the union of them all."""

from typing import Final, get_args

from kiosk.core.base.record_marks import kind_name
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.number import Number
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.panels.question import Question
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.panels.story import Story

Panel = Statement | Story | ListPanel | Question | Figure | Clock | Number | Picture

KINDS: Final[dict[str, type[Panel]]] = {
    kind_name(kind): kind for kind in get_args(Panel) if kind is not Picture
}
"""The kinds that files of content can have, by name."""
