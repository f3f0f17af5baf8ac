"""The hours of this day."""

from kiosk.core.base.fieldless import Fieldless


class HoursPanel(Fieldless):
    """Each touch holds at once."""

    __slots__ = ()
