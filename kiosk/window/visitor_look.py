"""VisitorLook: the properties of the visitor's window that are not those of one thing in it."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.enums import Scene, TalkCover
from kiosk.window.base.store import Store
from kiosk.window.props import Look
from kiosk.window.visitor_controls import VisitorControls

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class VisitorLook(VisitorControls):  # type: ignore[operator]  # the stub knows no reason
    """Scene, language, text size and whatever else every part of the window asks for; one signal for all."""

    lookChanged = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._look = Look()

    @Property(int, notify=lookChanged)
    def scene(self) -> Scene.Kind:
        return self._look.scene

    @Property(bool, notify=lookChanged)
    def hasLoop(self) -> bool:
        return self._look.has_loop

    @Property(str, notify=lookChanged)
    def language(self) -> str:
        return self._look.language

    @Property(str, notify=lookChanged)
    def script(self) -> str:
        return self._look.script

    @Property(bool, notify=lookChanged)
    def rightToLeft(self) -> bool:
        return self._look.right_to_left

    @Property(int, notify=lookChanged)
    def textStep(self) -> int:
        return self._look.text_step

    @Property(str, notify=lookChanged)
    def sizeWord(self) -> str:
        return self._look.size_word

    @Property(str, notify=lookChanged)
    def letter(self) -> str:
        return self._look.letter

    @Property(bool, notify=lookChanged)
    def highContrast(self) -> bool:
        return self._look.high_contrast

    @Property(bool, notify=lookChanged)
    def low(self) -> bool:
        """All that is read or touched is in the lower part of the screen."""
        return self._look.low

    @Property(int, notify=lookChanged)
    def shiftX(self) -> int:
        return self._look.shift_x

    @Property(int, notify=lookChanged)
    def shiftY(self) -> int:
        return self._look.shift_y

    @Property(bool, notify=lookChanged)
    def reducedMotion(self) -> bool:
        return self._look.reduced_motion

    @Property(bool, notify=lookChanged)
    def touch(self) -> bool:
        return self._look.touch

    @Property(int, notify=lookChanged)
    def cover(self) -> TalkCover.Kind:
        return self._look.cover

    @Property(bool, notify=lookChanged)
    def numberWhenBlank(self) -> bool:
        return self._look.number_when_blank

    @Property(bool, notify=lookChanged)
    def named(self) -> bool:
        return self._look.named

    @Property(str, notify=lookChanged)
    def screen(self) -> str:
        return self._look.screen
