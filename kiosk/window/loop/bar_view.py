"""What QML reads of the bar: words that come from the confirmed record and the site."""

import dataclasses
from dataclasses import dataclass

from PySide6.QtCore import Property, QUrl, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView
from kiosk.window.base.rows import Row

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class BarProps:
    """The longest caption comes first; the bar shows the first that it has room for.

    ``emergency`` is the emergency number beside that of a line, and ``emergency_word`` is over it.
    ``caption_scale`` says how much larger than usual captions are. ``advice`` is what a screen reader calls
    the help strip where it opens *Advice*. ``rest`` are the languages without a chip, which show in turn in
    the one that opens the picker. ``plate_dot`` tells staff, and nobody else, to look after the screen.
    """

    captions: list[str] = dataclasses.field(default_factory=list)
    caption_language: str = "en"
    caption_scale: float = 1.0
    number: str = ""
    desk: str = ""
    emergency: str = ""
    emergency_word: str = ""
    advice: str = ""
    logo: str = ""
    plate_words: str = ""
    plate_example: str = ""
    plate_draft: str = ""
    plate_dot: bool = False
    home_code: str = ""
    home_code_size: int = 1
    chips: list[Row] = dataclasses.field(default_factory=list)
    rest: list[Row] = dataclasses.field(default_factory=list)
    turn: int = 0
    languages_name: str = ""


@QmlElement
@QmlUncreatable("made by Python")
class BarView(GroupView[BarProps]):  # type: ignore[operator]  # the stub knows no reason
    """The bar: help strip, logo plate, chips, and the code of the home page."""

    EMPTY = BarProps()

    changed = Signal()

    @Property(list, notify=changed)
    def captions(self) -> list[str]:
        return self._props.captions

    @Property(str, notify=changed)
    def captionLanguage(self) -> str:
        return self._props.caption_language

    @Property(float, notify=changed)
    def captionScale(self) -> float:
        return self._props.caption_scale

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._props.number

    @Property(str, notify=changed)
    def desk(self) -> str:
        return self._props.desk

    @Property(str, notify=changed)
    def emergency(self) -> str:
        return self._props.emergency

    @Property(str, notify=changed)
    def emergencyWord(self) -> str:
        return self._props.emergency_word

    @Property(str, notify=changed)
    def advice(self) -> str:
        return self._props.advice

    @Property(QUrl, notify=changed)
    def logo(self) -> QUrl:
        return QUrl(self._props.logo)

    @Property(str, notify=changed)
    def plateWords(self) -> str:
        return self._props.plate_words

    @Property(str, notify=changed)
    def plateExample(self) -> str:
        return self._props.plate_example

    @Property(str, notify=changed)
    def plateDraft(self) -> str:
        return self._props.plate_draft

    @Property(bool, notify=changed)
    def plateDot(self) -> bool:
        return self._props.plate_dot

    @Property(str, notify=changed)
    def homeCode(self) -> str:
        return self._props.home_code

    @Property(int, notify=changed)
    def homeCodeSize(self) -> int:
        return self._props.home_code_size

    @Property(list, notify=changed)
    def chips(self) -> list[Row]:
        return self._props.chips

    @Property(list, notify=changed)
    def rest(self) -> list[Row]:
        return self._props.rest

    @Property(int, notify=changed)
    def turn(self) -> int:
        return self._props.turn

    @Property(str, notify=changed)
    def languagesName(self) -> str:
        return self._props.languages_name


@dataclass(frozen=True, slots=True)
class EmergencyProps:
    """The emergency number and who answers it; empty where none is confirmed."""

    captions: list[str] = dataclasses.field(default_factory=list)
    label: str = ""
    number: str = ""
    who: str = ""


@QmlElement
@QmlUncreatable("made by Python")
class EmergencyView(GroupView[EmergencyProps]):  # type: ignore[operator]  # the stub knows no reason
    """The emergency number, in *Advice* and out of order."""

    EMPTY = EmergencyProps()

    changed = Signal()

    @Property(list, notify=changed)
    def captions(self) -> list[str]:
        return self._props.captions

    @Property(str, notify=changed)
    def label(self) -> str:
        return self._props.label

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._props.number

    @Property(str, notify=changed)
    def who(self) -> str:
        return self._props.who


@dataclass(frozen=True, slots=True)
class OutOfOrderProps:
    """The sentence in other languages, and the helpline; empty while the kiosk works."""

    lines: list[Row] = dataclasses.field(default_factory=list)
    captions: list[str] = dataclasses.field(default_factory=list)
    number: str = ""


@QmlElement
@QmlUncreatable("made by Python")
class OutOfOrderView(GroupView[OutOfOrderProps]):  # type: ignore[operator]  # the stub knows no reason
    """What is shown out of order, beside the bar and the emergency number."""

    EMPTY = OutOfOrderProps()

    changed = Signal()

    @Property(list, notify=changed)
    def lines(self) -> list[Row]:
        return self._props.lines

    @Property(list, notify=changed)
    def captions(self) -> list[str]:
        return self._props.captions

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._props.number
