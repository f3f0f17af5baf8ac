"""What QML reads of a site's colours, and of the size of its logo plate."""

from dataclasses import asdict
from typing import Any

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.display.looks import Looks
from kiosk.frozen import dataclass
from kiosk.window.base.group_view import GroupView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LooksProps:
    """``colours`` is None where a site has those of the design."""

    colours: Looks | None = None
    has_wide_plate: bool = False


@QmlElement
@QmlUncreatable("made by Python")
class LooksView(GroupView[LooksProps]):  # type: ignore[operator]  # the stub knows no reason
    """The colours that Theme shows instead of the design's."""

    EMPTY = LooksProps()

    changed = Signal()

    @Property(dict, notify=changed)
    def colours(self) -> dict[str, Any]:
        """``fields`` by name, and ``amber``; {} for those of the design."""
        return asdict(self._props.colours) if self._props.colours else {}

    @Property(bool, notify=changed)
    def hasWidePlate(self) -> bool:
        return self._props.has_wide_plate
