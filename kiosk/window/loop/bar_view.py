"""What QML reads of the bar: words that come from the confirmed record and the site."""

import dataclasses
from dataclasses import dataclass

from PySide6.QtCore import Property, QUrl, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.base.rows import Row

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class BarProps:
    """The longest caption comes first; the bar shows the first that it has room for, and beside
    it its ``caption_signs``, the icons of hours and price, where there is room for them, too.

    ``emergency`` is the emergency number beside that of a line, and ``emergency_word`` is over it.
    ``caption_scale`` says how much larger than usual captions are. ``advice`` is what a screen reader calls
    the help strip where it opens *Advice*. ``rest`` are the languages without a chip, which show in turn in
    the one that opens the picker. ``plate_dot`` tells staff, and nobody else, to look after the screen.
    """

    captions: list[str] = dataclasses.field(default_factory=list)
    caption_signs: Row = dataclasses.field(default_factory=dict)
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

    changed = Signal()
    _props = ShownProps(BarProps, changed)

    @Property(QUrl, notify=changed)
    def logo(self) -> QUrl:
        return QUrl(self._props.logo)


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

    changed = Signal()
    _props = ShownProps(EmergencyProps, changed)


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

    changed = Signal()
    _props = ShownProps(OutOfOrderProps, changed)
