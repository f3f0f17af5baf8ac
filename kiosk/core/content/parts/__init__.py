"""Kinds of part of a page, one a file, and the union of them all."""

from typing import Annotated, Final

from kiosk.core.base.record_marks import OfKind, kind_name
from kiosk.core.content.parts.base import PartBase
from kiosk.core.content.parts.card import Card
from kiosk.core.content.parts.figure import Figure
from kiosk.core.content.parts.step import Step
from kiosk.core.content.parts.text import Text

KINDS: Final[dict[str, type[PartBase]]] = {kind_name(kind): kind for kind in (Text, Step, Card, Figure)}

Part = Annotated[Text | Step | Card | Figure, OfKind("text")]
