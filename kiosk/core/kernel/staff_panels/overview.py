"""How the screen is, in words."""

from kiosk.core.base.bare import Bare


class Overview(Bare):
    """The panel with which the page opens."""

    __slots__ = ()
