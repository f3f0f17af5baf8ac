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
    """``patience`` is how many seconds a stranger has for each step. Without ``limits`` nobody is a stranger:
    all who reach the port are on this computer.
    """

    def __init__(self, app: ASGIApp, limits: ConnectionLimits | None = None, patience: float = 0.0) -> None:
        super().__init__(patience, app=app, http=LimitedRequests, ws="none", headers=headers())
        self._limits = limits

    def patience(self, address: str) -> float:
        return INSIDE_PATIENCE if self._is_in(address) else super().patience(address)

    def most_asked(self, address: str) -> int:
        return INSIDE_MOST if self._is_in(address) else MOST_ASKED

    def _is_in(self, address: str) -> bool:
        return self._limits is None or self._limits.knows(address)
