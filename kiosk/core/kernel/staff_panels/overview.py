"""What was found on the machine."""

from kiosk.core.base.bare import Bare


class Overview(Bare):
    """The panel with which the page opens."""

    __slots__ = ()
