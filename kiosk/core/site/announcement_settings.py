"""What a site allows to announcements."""

from typing import Annotated

from pydantic import Field

from kiosk.core.base.record import Record


class AnnouncementSettings(Record):
    """``aloud``: the loudspeaker may say an emergency; a headset hears every announcement. ``longest_hours``:
    after this time at the latest an announcement ends.
    """

    aloud: bool = False
    longest_hours: Annotated[int, Field(ge=1, le=24)] = 12
