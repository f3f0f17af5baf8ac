"""Every kind of page a topic can have."""

from typing import Annotated

from pydantic import Discriminator, Tag

from kiosk.core.pages.offer import OfferPage
from kiosk.core.pages.quiz import QuizPage
from kiosk.core.pages.text import TextPage
from kiosk.core.record import kind_or

Page = Annotated[
    Annotated[TextPage, Tag("text")] | Annotated[OfferPage, Tag("offer")] | Annotated[QuizPage, Tag("quiz")],
    Discriminator(kind_or("text")),
]
