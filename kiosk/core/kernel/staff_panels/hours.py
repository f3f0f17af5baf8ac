"""The hours of this day."""

from kiosk.core.base.bare import Bare


class HoursPanel(Bare):
    """Each touch holds at once."""

    __slots__ = ()
