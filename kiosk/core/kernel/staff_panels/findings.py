"""Everything that was found on the machine."""

from kiosk.core.base.bare import Bare


class Findings(Bare):
    """The report of the command doctor, in English."""

    __slots__ = ()
