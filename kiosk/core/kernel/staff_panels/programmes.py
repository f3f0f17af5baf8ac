"""The talks that staff can begin."""

from kiosk.core.base.bare import Bare


class Programmes(Bare):
    """Not shown where there is no talk to choose."""

    __slots__ = ()
