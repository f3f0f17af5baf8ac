"""All findings on the machine."""

from kiosk.core.base.fieldless import Fieldless


class Findings(Fieldless):
    """The report of the command doctor, in English."""

    __slots__ = ()
