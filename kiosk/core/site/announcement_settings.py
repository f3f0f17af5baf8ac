"""A site's limits for announcements."""

from typing import Annotated

from pydantic import Field

from kiosk.core.base.record import Record


class AnnouncementSettings(Record):
    """``aloud``: the loudspeaker may speak an emergency; a headset plays every announcement.
    ``longest_hours``: an announcement ends after this time at the latest.
    """

    aloud: bool = False
    longest_hours: Annotated[int, Field(ge=1, le=24)] = 12
