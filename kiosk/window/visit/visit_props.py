"""Props of a visit, as plain values that can be compared."""

from dataclasses import dataclass, field

from kiosk.window.base.enums import Place
from kiosk.window.visit.advice_view import AdviceProps
from kiosk.window.visit.language_picker_view import LanguagesProps
from kiosk.window.visit.offer_and_quiz_view import OfferProps, QuizProps
from kiosk.window.visit.page_view import PageProps
from kiosk.window.visit.toolbar_view import ToolbarProps
from kiosk.window.visit.topics_view import TopicsProps


@dataclass(frozen=True, slots=True)
class VisitProps:
    """Only the groups of the ``place`` have values."""

    place: Place.Kind = Place.Kind.Nowhere
    toolbar: ToolbarProps = field(default_factory=ToolbarProps)
    page: PageProps = field(default_factory=PageProps)
    offer: OfferProps = field(default_factory=OfferProps)
    quiz: QuizProps = field(default_factory=QuizProps)
    topics: TopicsProps = field(default_factory=TopicsProps)
    languages: LanguagesProps = field(default_factory=LanguagesProps)
    advice: AdviceProps = field(default_factory=AdviceProps)
