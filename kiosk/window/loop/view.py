"""Properties of the loop for QML: the current panel, and the route."""

import dataclasses
from dataclasses import dataclass

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.base.rows import Row

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PanelProps:
    """``content`` is {"kind", "fields"}, empty for none."""

    content: Row = dataclasses.field(default_factory=dict)
    rested: bool = True


@QmlElement
@QmlUncreatable("made by Python")
class PanelView(GroupView[PanelProps]):  # type: ignore[operator]  # the stub knows no reason
    """The current panel, page or slide."""

    restedChanged = Signal()
    changed = Signal()
    _props = ShownProps(PanelProps, changed)

    @Property(bool, notify=restedChanged)
    def rested(self) -> bool:
        return self._props.rested


@dataclass(frozen=True, slots=True)
class RouteProps:
    """The ink waits, then runs from ``progress`` to ``goal``; 0 is this stop, 1 the next; times are
    milliseconds.

    ``second_in`` is the time until the motif's second stroke, -1 if there is none.
    """

    stops: int = 0
    stop: int = 0
    progress: float = 0.0
    waits: int = 0
    lasts: int = 0
    paused: bool = False
    goal: float = 1.0
    second_in: int = -1


@QmlElement
@QmlUncreatable("made by Python")
class RouteView(GroupView[RouteProps]):  # type: ignore[operator]  # the stub knows no reason
    """The route along the bar."""

    changed = Signal()
    _props = ShownProps(RouteProps, changed)
