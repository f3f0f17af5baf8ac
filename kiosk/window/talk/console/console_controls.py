"""ConsoleControls: what the controls of a talk's console ask for, as slots for QML."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.talk import Speaks
from kiosk.window.base.store import Store

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class ConsoleControls(QObject):  # type: ignore[operator]  # the stub knows no reason
    """Each slot dispatches one event."""

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store

    @Slot(bool)
    def step(self, forward: bool) -> None:
        self._store.dispatch(te.TalkStepped(forward))

    @Slot(str)
    def choose(self, slide: str) -> None:
        self._store.dispatch(te.SlideChosen(slide))

    @Slot()
    def toggleBlank(self) -> None:
        self._store.dispatch(te.BlankToggled())

    @Slot()
    def toggleFreeze(self) -> None:
        self._store.dispatch(te.FreezeToggled())

    @Slot()
    def toggleLogo(self) -> None:
        self._store.dispatch(te.LogoToggled())

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Sets the audience's language."""
        self._store.dispatch(ev.LanguageChosen(language))

    @Slot(str)
    def chooseSecondLanguage(self, language: str) -> None:
        """Sets the language beside the audience's; "" for none."""
        self._store.dispatch(te.SecondLanguageChosen(language))

    @Slot(str)
    def chooseSpeaks(self, speaks: str) -> None:
        """Sets which of two languages is on the slides: "first", "second" or "both"."""
        self._store.dispatch(te.SpeaksChosen(Speaks(speaks)))

    @Slot(bool)
    def chooseTextSize(self, larger: bool) -> None:
        self._store.dispatch(ev.TextSizeChosen(larger))

    @Slot()
    def askScreens(self) -> None:
        self._store.dispatch(te.ScreensAsked())

    @Slot()
    def toggleClock(self) -> None:
        self._store.dispatch(te.ClockToggled())

    @Slot()
    def resetClock(self) -> None:
        self._store.dispatch(te.ClockReset())

    @Slot(float)
    def beginExercise(self, minutes: float) -> None:
        self._store.dispatch(te.ExerciseBegun(minutes * 60))

    @Slot()
    def endExercise(self) -> None:
        self._store.dispatch(te.ExerciseEnded())

    @Slot()
    def swap(self) -> None:
        self._store.dispatch(te.SwapPressed())

    @Slot()
    def end(self) -> None:
        self._store.dispatch(te.EndAsked())
