"""The state of the screen, in words."""

from kiosk.core.base.fieldless import Fieldless


class Overview(Fieldless):
    """The panel with which the page opens."""

    __slots__ = ()
