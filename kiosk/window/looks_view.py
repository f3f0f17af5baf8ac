"""What QML reads of a site's colours and line drawings, and of the size of its logo plate."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.display.looks import Looks
from kiosk.core.display.motif import Motif
from kiosk.window.base.group_view import GroupView
from kiosk.window.base.qml_properties import ShownProps

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LooksProps:
    """``colours`` is None where a site has those of the design; ``drawings`` are those of its own."""

    colours: Looks | None = None
    has_wide_plate: bool = False
    drawings: Mapping[str, Motif] = field(default_factory=dict)


@QmlElement
@QmlUncreatable("made by Python")
class LooksView(GroupView[LooksProps]):  # type: ignore[operator]  # the stub knows no reason
    """The colours that Theme shows instead of the design's, and the drawings that Journey knows besides."""

    changed = Signal()
    _props = ShownProps(LooksProps, changed)

    @Property(dict, notify=changed)
    def colours(self) -> dict[str, Any]:
        """``fields`` by name, and ``amber``; {} for those of the design."""
        return asdict(self._props.colours) if self._props.colours else {}

    @Property(dict, notify=changed)
    def drawings(self) -> dict[str, Any]:
        """The fields of each, by name."""
        return {name: asdict(motif) for name, motif in self._props.drawings.items()}
