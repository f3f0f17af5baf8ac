"""Every kind of part a page can have."""

from typing import Annotated

from pydantic import Discriminator, Tag

from kiosk.core.parts.card import Card
from kiosk.core.parts.figure import Figure
from kiosk.core.parts.step import Step
from kiosk.core.parts.text import Text
from kiosk.core.record import kind_or

Part = Annotated[
    Annotated[Text, Tag("text")]
    | Annotated[Step, Tag("step")]
    | Annotated[Card, Tag("card")]
    | Annotated[Figure, Tag("figure")],
    Discriminator(kind_or("text")),
]
