"""Every kind of page a topic can have."""

from typing import Annotated, Final

from pydantic import Discriminator, Tag

from kiosk.core.base.record import kind_or
from kiosk.core.content.pages.base import PageBase
from kiosk.core.content.pages.offer import OfferPage
from kiosk.core.content.pages.quiz import QuizPage
from kiosk.core.content.pages.text import TextPage

KINDS: Final[dict[str, type[PageBase]]] = {
    kind.model_fields["kind"].default: kind for kind in (TextPage, OfferPage, QuizPage)
}

Page = Annotated[
    Annotated[TextPage, Tag("text")] | Annotated[OfferPage, Tag("offer")] | Annotated[QuizPage, Tag("quiz")],
    Discriminator(kind_or("text")),
]
