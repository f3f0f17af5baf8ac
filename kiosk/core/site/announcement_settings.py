"""What a site allows to announcements."""

from typing import Annotated

from pydantic import Field

from kiosk.core.base.record import Record


class AnnouncementSettings(Record):
    """``longest_hours``: after this time at the latest an announcement ends."""

    longest_hours: Annotated[int, Field(ge=1, le=24)] = 12
