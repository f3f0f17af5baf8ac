"""Watches every picture for notes, or a piece of the console, where the room sees them."""

import numpy as np

from tools.talk.marks import has_console, has_note
from tools.walk.compare import Picture
from tools.walk.rest import Finding
from tools.walk_talk.report import TalkReport
from tools.walk_talk.two_screens import part


class Leaks:
    """``report`` says which monitor is the room's, until the next one."""

    def __init__(self, report: TalkReport) -> None:
        self.report = report
        self.found: list[Finding] = []

    def look(self, screen: Picture) -> None:
        """One moment of the desktop."""
        if leak := leak_in(screen, self.report):
            self.found = [*self.found[:2], leak]

    def forget(self) -> None:
        self.found = []


def leak_in(screen: Picture, report: TalkReport) -> Finding | None:
    """What the room could read that only staff may; None for nothing.

    On one screen the room sees whatever is shown: a page of the console, and no note.
    """
    if report.console_shown.one:
        whole = np.ascontiguousarray(screen)
        return Finding("leak", "a note on the only screen", whole) if has_note(whole) else None
    if not report.room_at.screen:
        return None
    room = part(screen, report.room_at.box)
    if has_console(room):
        return Finding("leak", "a piece of the console on the room’s screen", room.copy())
    if has_note(room):
        return Finding("leak", "a note on the room’s screen", room.copy())
    return None
