"""What a connection to a door of the studio may cost: time for each step, and bytes."""

from starlette.types import ASGIApp

from kiosk.serving.connection_limits import ConnectionLimits
from kiosk.serving.limited_requests import MOST_ASKED, LimitedConfig, LimitedRequests
from kiosk.studio.guard import headers

INSIDE_PATIENCE = 120.0
"""Seconds for each step of a browser that is in: a check takes a while."""

INSIDE_MOST = 1 << 30
"""Bytes that one connection of a browser that is in may send."""


class DoorConfig(LimitedConfig):
    """``patience`` is how many seconds a stranger has for each step. Without ``limits`` none is one:
    only browsers of this computer reach the port.
    """

    def __init__(
        self, app: ASGIApp, limits: ConnectionLimits | None = None, patience: float = INSIDE_PATIENCE
    ) -> None:
        super().__init__(patience, app=app, http=LimitedRequests, ws="none", headers=headers())
        self._limits = limits

    def patience(self, address: str) -> float:
        knows = self._limits and self._limits.knows(address)
        return INSIDE_PATIENCE if knows else super().patience(address)

    def most_asked(self, address: str) -> int:
        return INSIDE_MOST if self._limits is None or self._limits.knows(address) else MOST_ASKED
