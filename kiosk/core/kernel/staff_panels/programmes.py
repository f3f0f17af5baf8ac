"""The talks that staff can begin."""

from kiosk.core.base.fieldless import Fieldless


class Programmes(Fieldless):
    """Not shown where there is no talk to choose."""

    __slots__ = ()
