"""WindowView: the properties of the visitor's window that are not those of one thing in it."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.enums import Scene, TalkCover
from kiosk.window.base.store import Store
from kiosk.window.props import WindowProps
from kiosk.window.visitor_controls import VisitorControls

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class WindowView(VisitorControls):  # type: ignore[operator]  # the stub knows no reason
    """Scene, language, text size and whatever else every part of the window asks for; one signal for all."""

    windowChanged = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._window = WindowProps()

    @Property(int, notify=windowChanged)
    def scene(self) -> Scene.Kind:
        return self._window.scene

    @Property(bool, notify=windowChanged)
    def hasLoop(self) -> bool:
        return self._window.has_loop

    @Property(str, notify=windowChanged)
    def language(self) -> str:
        return self._window.language

    @Property(str, notify=windowChanged)
    def script(self) -> str:
        return self._window.script

    @Property(bool, notify=windowChanged)
    def rightToLeft(self) -> bool:
        return self._window.right_to_left

    @Property(int, notify=windowChanged)
    def textStep(self) -> int:
        return self._window.text_step

    @Property(str, notify=windowChanged)
    def sizeWord(self) -> str:
        return self._window.size_word

    @Property(str, notify=windowChanged)
    def letter(self) -> str:
        return self._window.letter

    @Property(bool, notify=windowChanged)
    def highContrast(self) -> bool:
        return self._window.high_contrast

    @Property(bool, notify=windowChanged)
    def low(self) -> bool:
        """All that is read or touched is in the lower part of the screen."""
        return self._window.low

    @Property(int, notify=windowChanged)
    def shiftX(self) -> int:
        return self._window.shift_x

    @Property(int, notify=windowChanged)
    def shiftY(self) -> int:
        return self._window.shift_y

    @Property(bool, notify=windowChanged)
    def reducedMotion(self) -> bool:
        return self._window.reduced_motion

    @Property(bool, notify=windowChanged)
    def touch(self) -> bool:
        return self._window.touch

    @Property(int, notify=windowChanged)
    def cover(self) -> TalkCover.Kind:
        return self._window.cover

    @Property(bool, notify=windowChanged)
    def numberWhenBlank(self) -> bool:
        return self._window.number_when_blank

    @Property(bool, notify=windowChanged)
    def ledByTouch(self) -> bool:
        """Whether the slides of a talk have controls."""
        return self._window.led_by_touch

    @Property(bool, notify=windowChanged)
    def named(self) -> bool:
        return self._window.named

    @Property(str, notify=windowChanged)
    def screen(self) -> str:
        return self._window.screen
