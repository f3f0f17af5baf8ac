"""VisitorControls: what the controls of the visitor's window ask for, as slots for QML."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state import staff_events as se
from kiosk.core.state import talk_events as te
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Cut
from kiosk.window.base.store import Store

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class VisitorControls(QObject):  # type: ignore[operator]  # the stub knows no reason
    """Each slot dispatches one event."""

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store

    @Slot(str)
    def touchPanel(self, panel: str) -> None:
        self._store.dispatch(ev.PanelTouched(panel))

    @Slot(str)
    def answerPanel(self, panel: str) -> None:
        self._store.dispatch(ev.AnswerTouched(panel))

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
        """So many words of a slide's page fit from ``anchor`` on; ``after`` is "" at its end."""
        cut = Cut(Anchor.parse(after) if after else None, words)
        self._store.dispatch(ev.ScreenCut(Anchor.parse(anchor), cut))

    @Slot(bool)
    def chooseTextSize(self, larger: bool) -> None:
        self._store.dispatch(ev.TextSizeChosen(larger))

    @Slot()
    def toggleContrast(self) -> None:
        self._store.dispatch(ev.ContrastToggled())

    @Slot(bool)
    def chooseLow(self, low: bool) -> None:
        self._store.dispatch(ev.LowToggled(low))

    @Slot()
    def readAloud(self) -> None:
        """Begins, or stops."""
        self._store.dispatch(sp.ReadAloudPressed())

    @Slot(bool)
    def answerListening(self, listens: bool) -> None:
        self._store.dispatch(sp.ListeningAnswered(listens))

    @Slot()
    def hidePicture(self) -> None:
        self._store.dispatch(sp.PictureToggled())

    @Slot(bool)
    def stepTalk(self, forward: bool) -> None:
        self._store.dispatch(te.TalkStepped(forward))

    @Slot()
    def leaveTalk(self) -> None:
        """Asks for the PIN."""
        self._store.dispatch(se.TalkLeft())

    @Slot()
    def back(self) -> None:
        self._store.dispatch(ev.BackPressed())

    @Slot()
    def carryOn(self) -> None:
        self._store.dispatch(ev.Continued())

    @Slot()
    def startAgain(self) -> None:
        self._store.dispatch(ev.StartedAgain())
