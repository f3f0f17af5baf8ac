"""The times that a site can set, within limits that keep visitors safe."""

from dataclasses import dataclass
from typing import Annotated

from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import Bounds


@dataclass(frozen=True, kw_only=True)
class Timings(Record):
    """Seconds; the limits give slow readers time and keep pages that were read from staying open."""

    idle_min_s: Annotated[float, Bounds(ge=45, le=90)] = 45.0
    idle_max_s: Annotated[float, Bounds(ge=90, le=120)] = 120.0
    advice_s: Annotated[float, Bounds(ge=45, le=90)] = 60.0
    countdown_s: Annotated[float, Bounds(ge=20, le=30)] = 20.0
    pause_s: Annotated[float, Bounds(ge=10, le=120)] = 60.0
    language_hold_s: Annotated[float, Bounds(ge=30, le=240)] = 240.0
