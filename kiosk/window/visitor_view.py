"""VisitorView: properties of the visitor's window, and slots of its controls."""

from PySide6.QtCore import Property, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.display.pixel_shift import REACH
from kiosk.core.kernel import events as ev
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.scenes import Cut
from kiosk.i18n.language import LanguageOf
from kiosk.window.base.store import Store
from kiosk.window.derive import Surroundings, derive
from kiosk.window.visitor_props import VisitorProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class VisitorView(VisitorProps):  # type: ignore[operator]  # the stub knows no reason
    """Derives the window's properties from the store, and turns touches into events.

    ``frameShown`` follows the next frame after ``frameAwaited``. ``focusLeft``: the control with the focus is
    gone.
    """

    frameAwaited = Signal()
    frameShown = Signal()
    focusLeft = Signal()

    def __init__(
        self,
        store: Store,
        languages: LanguageOf,
        around: Surroundings,
        still: bool = False,
        start_picture: str = "",
    ) -> None:
        super().__init__()
        self._store, self._languages, self._around = store, languages, around
        self._still, self._start_picture = still, start_picture
        store.changed.connect(self.refresh)
        self.refresh()

    @property
    def around(self) -> Surroundings:
        return self._around

    def look_around(self, around: Surroundings) -> None:
        """The surroundings have changed: the screen was turned, or another one was connected."""
        self._around = around
        self.refresh()

    def refresh(self) -> None:
        store = self._store
        self.show_props(derive(store.state, store.world, self._languages, store.now, self._around))

    @Slot(str)
    def touchPanel(self, panel: str) -> None:
        self._store.dispatch(ev.PanelTouched(panel))

    @Slot()
    def explore(self) -> None:
        self._store.dispatch(ev.ExploreTouched())

    @Slot()
    def togglePause(self) -> None:
        self._store.dispatch(ev.PauseToggled())

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        self._store.dispatch(ev.LanguageChosen(language))

    @Slot()
    def openLanguages(self) -> None:
        self._store.dispatch(ev.LanguagesOpened())

    @Slot()
    def openAdvice(self) -> None:
        self._store.dispatch(ev.AdviceOpened())

    @Slot(str)
    def follow(self, ref: str) -> None:
        self._store.dispatch(ev.LinkFollowed(ref))

    @Slot(str)
    def turnTo(self, anchor: str) -> None:
        self._store.dispatch(ev.TurnedTo(Anchor.parse(anchor)))

    @Slot(int)
    def turnLanguages(self, first: int) -> None:
        self._store.dispatch(ev.LanguagesTurnedTo(first))

    @Slot(int)
    def turnTopics(self, first: int) -> None:
        self._store.dispatch(ev.TopicsTurnedTo(first))

    @Slot(int, int)
    def turnCards(self, card: int, detail: int) -> None:
        self._store.dispatch(ev.CardsTurnedTo(card, detail))

    @Slot(int, int)
    def turnNames(self, card: int, first: int) -> None:
        """Shows all languages of a card, beginning with one."""
        self._store.dispatch(ev.NamesTurnedTo(card, first))

    @Slot(int)
    def mark(self, number: int) -> None:
        """The visitor touched a row of the offer, or an answer."""
        self._store.dispatch(ev.Marked(number))

    @Slot(str, str, int)
    def cutScreen(self, anchor: str, after: str, words: int) -> None:
        """So many words of the loop's page fit from ``anchor`` on; ``after`` is "" at its end."""
        cut = Cut(Anchor.parse(after) if after else None, words)
        self._store.dispatch(ev.ScreenCut(Anchor.parse(anchor), cut))

    @Slot(bool)
    def chooseTextSize(self, larger: bool) -> None:
        self._store.dispatch(ev.TextSizeChosen(larger))

    @Slot()
    def toggleContrast(self) -> None:
        self._store.dispatch(ev.ContrastToggled())

    @Slot()
    def back(self) -> None:
        self._store.dispatch(ev.BackPressed())

    @Slot()
    def carryOn(self) -> None:
        self._store.dispatch(ev.Continued())

    @Slot()
    def startAgain(self) -> None:
        self._store.dispatch(ev.StartedAgain())

    @Slot(int, int, str, result=str)
    def fraction(self, number: int, count: int, language: str) -> str:
        """The position in a text, such as "1 / 3", in the digits of a language."""
        spoken = self._languages(language)
        return f"{spoken.number(number)} / {spoken.number(count)}"

    @Property(bool, constant=True)
    def still(self) -> bool:
        """Disables all motion, for pictures and tests."""
        return self._still

    @Property(int, constant=True)
    def reach(self) -> int:
        """The largest pixel shift of the loop, in pixels."""
        return REACH

    @Property(QUrl, constant=True)
    def startPicture(self) -> QUrl:
        """The prepared picture of the start-up screen, empty if there is none."""
        return QUrl(self._start_picture)
