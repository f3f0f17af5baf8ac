"""Which screen shows the slides and which the notes; the room never sees notes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """A screen that is connected. ``id`` stays the same when it is plugged in again."""

    id: str
    name: str
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class Places:
    """Ids of screens, connected or not; "" while there has been none.

    Where both are the same, both stand in windows beside each other.
    """

    audience: str = ""
    console: str = ""

    @property
    def shared(self) -> bool:
        return self.audience == self.console

    @property
    def swapped(self) -> "Places":
        return Places(self.console, self.audience)


def places(screens: Sequence[Seen], wanted: str, before: Places) -> Places:
    """``wanted`` is the name or id of the audience's screen, "" for the one that is not the primary.

    A screen keeps its part while it is away: notes never go to the audience's because theirs is gone, nor
    slides to the notes'. A screen that is new takes the part of one that is away.
    """
    if before == Places():
        return _first(screens, wanted)
    ids = {screen.id for screen in screens}
    new = [s for s in screens if s.id not in {before.audience, before.console}]
    new.sort(key=lambda screen: wanted not in {screen.id, screen.name})
    if before.shared:
        return Places(new[0].id, before.console) if new else before
    audience = _part(before.audience, ids, new)
    console = _part(before.console, ids, [screen for screen in new if screen.id != audience])
    return Places(audience, console)


def _part(screen_id: str, connected: Collection[str], new: Sequence[Seen]) -> str:
    return screen_id if screen_id in connected or not new else new[0].id


def _first(screens: Sequence[Seen], wanted: str) -> Places:
    if not screens:
        return Places()
    named = [screen for screen in screens if wanted in {screen.id, screen.name}]
    audience = (named or [screen for screen in screens if not screen.is_primary] or screens)[0]
    others = sorted((s for s in screens if s is not audience), key=lambda s: not s.is_primary)
    return Places(audience.id, (others or [audience])[0].id)
