"""VisitorGroups: the views of the visitor's window, one for each group of properties."""

from PySide6.QtCore import Property
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.announcements.view import AnnouncementView
from kiosk.window.base.store import Store
from kiosk.window.dark.view import DarkView
from kiosk.window.looks_view import LooksView
from kiosk.window.loop.bar_view import BarView, EmergencyView, OutOfOrderView
from kiosk.window.loop.view import PanelView, RouteView
from kiosk.window.speech.view import AloudView
from kiosk.window.visit.advice_view import AdviceView
from kiosk.window.visit.idle_card_view import IdleCardView
from kiosk.window.visit.language_picker_view import LanguagesView
from kiosk.window.visit.offer_and_quiz_view import OfferView, QuizView
from kiosk.window.visit.page_view import PageView
from kiosk.window.visit.toolbar_view import ToolbarView
from kiosk.window.visit.topics_view import TopicsView
from kiosk.window.window_view import WindowView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class VisitorGroups(WindowView):  # type: ignore[operator]  # the stub knows no reason
    """Each view has a signal of its own; ``VisitorView`` renews all of them, and then tells."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._looks = LooksView(self)
        self._panel = PanelView(self)
        self._route = RouteView(self)
        self._bar = BarView(self)
        self._emergency = EmergencyView(self)
        self._out_of_order = OutOfOrderView(self)
        self._dark = DarkView(self)
        self._announcement = AnnouncementView(self)
        self._page = PageView(self)
        self._offer = OfferView(self)
        self._quiz = QuizView(self)
        self._topics = TopicsView(self)
        self._languages = LanguagesView(self)
        self._advice = AdviceView(self)
        self._toolbar = ToolbarView(self)
        self._idle_card = IdleCardView(self)
        self._aloud = AloudView(self)

    @Property(LooksView, constant=True)
    def looks(self) -> LooksView:
        return self._looks

    @Property(PanelView, constant=True)
    def panel(self) -> PanelView:
        return self._panel

    @Property(RouteView, constant=True)
    def route(self) -> RouteView:
        return self._route

    @Property(BarView, constant=True)
    def bar(self) -> BarView:
        return self._bar

    @Property(EmergencyView, constant=True)
    def emergency(self) -> EmergencyView:
        return self._emergency

    @Property(OutOfOrderView, constant=True)
    def outOfOrder(self) -> OutOfOrderView:
        return self._out_of_order

    @Property(DarkView, constant=True)
    def dark(self) -> DarkView:
        return self._dark

    @Property(AnnouncementView, constant=True)
    def announcement(self) -> AnnouncementView:
        return self._announcement

    @Property(PageView, constant=True)
    def page(self) -> PageView:
        return self._page

    @Property(OfferView, constant=True)
    def offer(self) -> OfferView:
        return self._offer

    @Property(QuizView, constant=True)
    def quiz(self) -> QuizView:
        return self._quiz

    @Property(TopicsView, constant=True)
    def topics(self) -> TopicsView:
        return self._topics

    @Property(LanguagesView, constant=True)
    def languages(self) -> LanguagesView:
        return self._languages

    @Property(AdviceView, constant=True)
    def advice(self) -> AdviceView:
        return self._advice

    @Property(ToolbarView, constant=True)
    def toolbar(self) -> ToolbarView:
        return self._toolbar

    @Property(IdleCardView, constant=True)
    def idleCard(self) -> IdleCardView:
        return self._idle_card

    @Property(AloudView, constant=True)
    def aloud(self) -> AloudView:
        return self._aloud
