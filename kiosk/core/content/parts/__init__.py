"""Kinds of part of a page, one a file, and the union of them all."""

from typing import Annotated, Final

from pydantic import Discriminator, Tag

from kiosk.core.base.record import kind_or
from kiosk.core.content.parts.base import PartBase
from kiosk.core.content.parts.card import Card
from kiosk.core.content.parts.figure import Figure
from kiosk.core.content.parts.step import Step
from kiosk.core.content.parts.text import Text

KINDS: Final[dict[str, type[PartBase]]] = {
    kind.model_fields["kind"].default: kind for kind in (Text, Step, Card, Figure)
}

Part = Annotated[
    Annotated[Text, Tag("text")]
    | Annotated[Step, Tag("step")]
    | Annotated[Card, Tag("card")]
    | Annotated[Figure, Tag("figure")],
    Discriminator(kind_or("text")),
]
