"""Limits connections and requests of each address, before any of their data is processed."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.core.base.rate_limit import Bucket, Rate

PER_ADDRESS = 24
"""A browser opens six connections for a page and one for the talk, and three phones may share an address."""

STRANGERS = 96
"""Connections of all addresses together from which nobody has joined."""

OPENED = Rate(burst=60, per_second=6)
ASKED = Rate(burst=120, per_second=20)
"""Connections and requests of one address; a page needs some twenty requests."""

MOST_ADDRESSES = 1024


@dataclass(slots=True)
class _Visitor:
    opened: Bucket
    asked: Bucket
    held: int = 0
    known: bool = False


class ConnectionLimits:
    """``now`` gives monotonic seconds.

    An address from which somebody has joined keeps its place in a crowd, and asks as often as ``inside``.
    """

    def __init__(self, now: Callable[[], float], inside: Rate = ASKED) -> None:
        self._now, self._inside = now, inside
        self._visitors: dict[str, _Visitor] = {}
        self._strangers = 0

    def enter(self, address: str) -> bool:
        """Whether a connection may stay; call leave once if it may."""
        visitor = self._visitor(address)
        opened = visitor.opened.taken(self._now()) if visitor else None
        if not visitor or not opened:
            return False
        visitor.opened = opened
        if visitor.held >= PER_ADDRESS or not (visitor.known or self._strangers < STRANGERS):
            return False
        visitor.held += 1
        self._strangers += not visitor.known
        return True

    def leave(self, address: str) -> None:
        visitor = self._visitors[address]
        visitor.held -= 1
        self._strangers -= not visitor.known

    def may_request(self, address: str) -> bool:
        """Whether one more request of an admitted address is answered."""
        visitor = self._visitors.get(address)
        asked = visitor.asked.taken(self._now()) if visitor else None
        if visitor and asked:
            visitor.asked = asked
        return asked is not None

    def knows(self, address: str) -> bool:
        """Whether somebody joined from there."""
        visitor = self._visitors.get(address)
        return visitor is not None and visitor.known

    def know(self, address: str) -> None:
        """Records that somebody joined from there."""
        visitor = self._visitors.get(address)
        if visitor and not visitor.known:
            self._strangers -= visitor.held
            visitor.known = True
            visitor.asked = self._inside.bucket(self._now())

    def _visitor(self, address: str) -> _Visitor | None:
        now = self._now()
        if address not in self._visitors:
            if len(self._visitors) >= MOST_ADDRESSES:
                self._forget(now)
            if len(self._visitors) >= MOST_ADDRESSES:
                return None
            self._visitors[address] = _Visitor(OPENED.bucket(now), ASKED.bucket(now))
        return self._visitors[address]

    def _forget(self, now: float) -> None:
        """Removes addresses without connections and recent requests."""
        self._visitors = {
            address: visitor
            for address, visitor in self._visitors.items()
            if visitor.held
            or visitor.known
            or not (visitor.opened.is_full(now) and visitor.asked.is_full(now))
        }
