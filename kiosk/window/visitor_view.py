"""VisitorView: what QML reads of the visitor's window."""

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.display.pixel_shift import REACH
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import State
from kiosk.core.talk.audience_view import of_the_room
from kiosk.core.visit.curtain import in_front
from kiosk.i18n.language import LanguageOf
from kiosk.window.announcements.view import AnnouncementView
from kiosk.window.base.enums import Place, Scene
from kiosk.window.base.qml_properties import ShownProps, ShownView
from kiosk.window.base.store import Store
from kiosk.window.dark.view import DarkView
from kiosk.window.derive import Surroundings, derive
from kiosk.window.looks_view import LooksView
from kiosk.window.loop.bar_view import BarView, EmergencyView, OutOfOrderView
from kiosk.window.loop.view import PanelView, RouteView
from kiosk.window.props import Props, WindowProps
from kiosk.window.speech.view import AloudView
from kiosk.window.talk.room.pointer import RoomPointer
from kiosk.window.visit.advice_view import AdviceView
from kiosk.window.visit.idle_card_view import IdleCardView
from kiosk.window.visit.language_picker_view import LanguagesView
from kiosk.window.visit.offer_and_quiz_view import OfferView, QuizView
from kiosk.window.visit.page_view import PageView
from kiosk.window.visit.toolbar_view import ToolbarView
from kiosk.window.visit.topics_view import TopicsView
from kiosk.window.visitor_controls import VisitorControls

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class VisitorView(QObject):  # type: ignore[operator]  # the stub knows no reason
    """Derives the window's properties from the store; ``controls`` turns touches into events.

    Each group of properties has a view with a signal of its own; ``windowChanged`` is for what every part of
    the window asks for, such as scene, language and text size. All groups have their new values before the
    first signal is emitted.
    ``frameShown`` follows the next frame after ``frameAwaited``. ``focusLeft``: the control with the focus is
    gone. ``hasVisit``: the window has the scene of a visit, or the shell of the next one.
    """

    placeChanged = Signal()
    frameAwaited = Signal()
    frameShown = Signal()
    focusLeft = Signal()
    hasVisitChanged = Signal()
    windowChanged = Signal()
    _controls = ShownView(VisitorControls)
    _window = ShownProps(WindowProps, windowChanged)
    _looks = ShownView(LooksView)
    _panel = ShownView(PanelView)
    _route = ShownView(RouteView)
    _bar = ShownView(BarView)
    _emergency = ShownView(EmergencyView)
    _out_of_order = ShownView(OutOfOrderView)
    _dark = ShownView(DarkView)
    _announcement = ShownView(AnnouncementView)
    _page = ShownView(PageView)
    _offer = ShownView(OfferView)
    _quiz = ShownView(QuizView)
    _topics = ShownView(TopicsView)
    _languages = ShownView(LanguagesView)
    _advice = ShownView(AdviceView)
    _toolbar = ShownView(ToolbarView)
    _idle_card = ShownView(IdleCardView)
    _aloud = ShownView(AloudView)
    _pointer = ShownView(RoomPointer)

    def __init__(
        self,
        store: Store,
        languages: LanguageOf,
        around: Surroundings,
        pace: float = 1.0,
        start_picture: str = "",
    ) -> None:
        super().__init__()
        self._store, self._controls = store, VisitorControls(store, self)
        self._place = Place.Kind.Nowhere
        self._has_visit = False
        self._props = self._heard = Props()
        self._language_of, self._around = languages, around
        self._pace, self._start_picture = pace, start_picture
        store.stepped.connect(self._end_visit)
        store.changed.connect(self.refresh)
        self.refresh()

    @property
    def props(self) -> Props:
        """What the window shows now."""
        return self._props

    @property
    def heard(self) -> Props:
        """What somebody listens to: that of the visit, also while its picture is hidden."""
        return self._heard

    @property
    def around(self) -> Surroundings:
        return self._around

    def look_around(self, around: Surroundings) -> None:
        """The surroundings have changed: the screen was turned, or another one was connected."""
        self._around = around
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        state = self._store.state
        shown = in_front(of_the_room(state))
        props = self._derive(shown)
        self._heard = props if in_front(state) is state else self._derive(state)
        self._show(props)

    def _derive(self, state: State) -> Props:
        store = self._store
        return derive(state, store.world, self._language_of, store.now, self._around)

    def _show(self, new: Props) -> None:
        visit, self._props = new.visit, new
        place, self._place = self._place, visit.place
        window, self._window = self._window, new.window
        # All are renewed before the first is told.
        panel = self._panel.take(new.panel)
        around = (
            (self._looks.take(new.looks), self._looks.changed),
            # First: the scene that shows the panel asks how it comes.
            (panel, self._panel.restedChanged),
            (panel, self._panel.changed),
            (self._route.take(new.route), self._route.changed),
            (self._bar.take(new.bar), self._bar.changed),
            (self._emergency.take(new.emergency), self._emergency.changed),
            (self._out_of_order.take(new.out_of_order), self._out_of_order.changed),
            (self._dark.take(new.dark), self._dark.changed),
            (self._announcement.take(new.announcement), self._announcement.changed),
            (self._toolbar.take(visit.toolbar), self._toolbar.changed),
            (self._idle_card.take(new.idle_card), self._idle_card.changed),
            (self._aloud.take(new.aloud), self._aloud.changed),
        )
        pages = (
            (self._page.is_empty(), self._page.take(visit.page), self._page.changed),
            (self._offer.is_empty(), self._offer.take(visit.offer), self._offer.changed),
            (self._quiz.is_empty(), self._quiz.take(visit.quiz), self._quiz.changed),
            (self._topics.is_empty(), self._topics.take(visit.topics), self._topics.changed),
            (self._languages.is_empty(), self._languages.take(visit.languages), self._languages.changed),
            (self._advice.is_empty(), self._advice.take(visit.advice), self._advice.changed),
        )
        for differs, changed in around:
            if differs:
                changed.emit()
        # A group that comes is told before the place calls its scene, one that goes when its scene is gone:
        # no scene measures its words twice, or for nothing.
        for comes, differs, changed in pages:
            if comes and differs:
                changed.emit()
        if place != self._place:
            self.placeChanged.emit()
        for comes, differs, changed in pages:
            if differs and not comes:
                changed.emit()
        # This goes last: a scene that it calls finds its words already there.
        if window != self._window:
            self.windowChanged.emit()
        if self._window.scene is Scene.Kind.Visit:
            self._set_visit(True)

    @Slot()
    def _end_visit(self) -> None:
        """Has the window let go of a visit before anything is renewed, or said in another language."""
        shown = in_front(of_the_room(self._store.state)).scene
        if self._window.scene is Scene.Kind.Visit and not isinstance(shown, Visit):
            self._set_visit(False)

    def wants_shell(self) -> bool:
        """Whether somebody can touch the screen, and there is no shell of the next visit."""
        return self._window.touch and not self._has_visit

    def prepare_visit(self) -> bool:
        """Has the window make the shell of the next visit. False: no work is left."""
        self._set_visit(True)
        return False

    def _set_visit(self, has: bool) -> None:
        if has != self._has_visit:
            self._has_visit = has
            self.hasVisitChanged.emit()

    @Slot(int, int, str, result=str)
    def fraction(self, number: int, count: int, language: str) -> str:
        """The position in a text, such as "1 / 3", in the digits of a language."""
        spoken = self._language_of(language)
        return f"{spoken.number(number)} / {spoken.number(count)}"

    @Property(bool, notify=hasVisitChanged)
    def hasVisit(self) -> bool:
        return self._has_visit

    @Property(int, notify=placeChanged)
    def place(self) -> Place.Kind:
        return self._place

    @Property(float, constant=True)
    def pace(self) -> float:
        """What the durations of all transitions are multiplied by."""
        return self._pace

    @Property(bool, constant=True)
    def clockRuns(self) -> bool:
        """Whether time passes by itself, and not only when a picture or test says so."""
        return self._store.clock_runs

    @Property(int, constant=True)
    def reach(self) -> int:
        """The largest pixel shift of the loop, in pixels."""
        return REACH

    @Property(QUrl, constant=True)
    def startPicture(self) -> QUrl:
        """The prepared picture of the start-up screen, empty if there is none."""
        return QUrl(self._start_picture)
