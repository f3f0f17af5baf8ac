"""Every kind of page a topic can have."""

from typing import Annotated

from pydantic import Discriminator, Tag

from kiosk.core.base.record import kind_or
from kiosk.core.content.pages.offer import OfferPage
from kiosk.core.content.pages.quiz import QuizPage
from kiosk.core.content.pages.text import TextPage

Page = Annotated[
    Annotated[TextPage, Tag("text")] | Annotated[OfferPage, Tag("offer")] | Annotated[QuizPage, Tag("quiz")],
    Discriminator(kind_or("text")),
]
