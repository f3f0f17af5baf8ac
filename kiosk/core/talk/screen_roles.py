"""Assigns screens to slides and notes; the room never sees notes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kiosk.core.base.record import repeated
from kiosk.core.display.monitors import Monitor


@dataclass(frozen=True, slots=True)
class ConnectedMonitor:
    """A monitor that is plugged in. ``id`` stays the same when it is plugged in again."""

    id: str
    monitor: Monitor
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class Places:
    """Ids of screens, connected or not; "" if there has been none.

    If both are the same, slides and notes are in neighbouring windows.
    """

    audience: str = ""
    console: str = ""

    @property
    def shared(self) -> bool:
        return self.audience == self.console

    @property
    def swapped(self) -> "Places":
        return Places(self.console, self.audience)


def twins(screens: Sequence[Monitor]) -> frozenset[str]:
    """Ids that several screens share: some makers give all their screens the same serial number."""
    return frozenset(repeated(screen.id for screen in screens))


def places(screens: Sequence[ConnectedMonitor], wanted: str, before: Places) -> Places:
    """Assigns the screens. ``wanted`` names the audience's; "" keeps a built-in panel, else the primary
    screen, for the notes.

    A disconnected screen keeps its role: notes never move to the audience's screen because theirs is gone,
    nor slides to the notes'. A new screen takes the role of a disconnected one; a built-in panel only that of
    the notes.
    """
    if before == Places():
        return _first(screens, wanted)
    ids = {screen.id for screen in screens}
    new = [s for s in screens if s.id not in {before.audience, before.console}]
    new.sort(key=lambda seen: not seen.monitor.is_called(wanted))
    for_slides = [seen for seen in new if not _is_for_notes(seen, wanted)]
    if before.shared:
        stays = any(seen.id == before.audience and seen.monitor.is_called(wanted) for seen in screens)
        if for_slides and not stays:
            return Places(for_slides[0].id, before.console)
        return Places(before.audience, new[0].id) if new else before
    audience = _part(before.audience, ids, for_slides)
    console = _part(before.console, ids, [seen for seen in new if seen.id != audience])
    return Places(audience, console)


def _part(screen_id: str, connected: Collection[str], new: Sequence[ConnectedMonitor]) -> str:
    return screen_id if screen_id in connected or not new else new[0].id


def _first(screens: Sequence[ConnectedMonitor], wanted: str) -> Places:
    if not screens:
        return Places()
    mine = sorted(screens, key=lambda seen: (not _is_for_notes(seen, wanted), not seen.is_primary))
    named = [seen for seen in screens if seen.monitor.is_called(wanted)]
    rest = sorted(mine[1:], key=lambda seen: (_is_for_notes(seen, wanted), screens.index(seen)))
    slides = (named or rest or mine)[0]
    notes = [seen for seen in mine if seen is not slides]
    return Places(slides.id, (notes or [slides])[0].id)


def _is_for_notes(seen: ConnectedMonitor, wanted: str) -> bool:
    return seen.monitor.is_built_in and not seen.monitor.is_called(wanted)
