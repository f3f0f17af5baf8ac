"""Every kind of page a topic can have."""

from typing import Annotated, Final

from kiosk.core.base.record_marks import OfKind, kind_name
from kiosk.core.content.pages.base import PageBase
from kiosk.core.content.pages.choices import ChoicesPage
from kiosk.core.content.pages.offer import OfferPage
from kiosk.core.content.pages.quiz import QuizPage
from kiosk.core.content.pages.text import TextPage

KINDS: Final[dict[str, type[PageBase]]] = {
    kind_name(kind): kind for kind in (TextPage, OfferPage, QuizPage, ChoicesPage)
}

Page = Annotated[TextPage | OfferPage | QuizPage | ChoicesPage, OfKind("text")]
