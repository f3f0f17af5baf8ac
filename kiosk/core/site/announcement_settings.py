"""A site's limits for announcements."""

from dataclasses import dataclass
from typing import Annotated

from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import Bounds


@dataclass(frozen=True, kw_only=True)
class AnnouncementSettings(Record):
    """``aloud``: the loudspeaker may speak an emergency; a headset plays every announcement.
    ``longest_hours``: an announcement ends after this time at the latest.
    """

    aloud: bool = False
    longest_hours: Annotated[int, Bounds(ge=1, le=24)] = 12
