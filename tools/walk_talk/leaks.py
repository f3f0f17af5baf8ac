"""Watches every picture for notes, or a piece of the console, where the room sees them."""

import numpy as np

from tools.talk.marks import has_console, has_note
from tools.walk.compare import Picture
from tools.walk.rest import Finding
from tools.walk_talk.report import TalkReport
from tools.walk_talk.talk_place import rehearses
from tools.walk_talk.two_screens import part

ON_THE_ONLY_SCREEN = "a note on the only screen"


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

    On one screen the room sees whatever is shown: a page of the console, and notes in a rehearsal alone.
    """
    if report.console_shown.one:
        if _is_for_nobody_else(report):
            return None
        whole = np.ascontiguousarray(screen)
        return Finding("leak", ON_THE_ONLY_SCREEN, whole) if has_note(whole) else None
    if not report.room_at.screen:
        return None
    room = part(screen, report.room_at.box)
    if has_console(room):
        return Finding("leak", "a piece of the console on the room’s screen", room.copy())
    if has_note(room):
        return Finding("leak", "a note on the room’s screen", room.copy())
    return None


def _is_for_nobody_else(report: TalkReport) -> bool:
    """Whether a rehearsal shows its notes: while there is one screen, and nothing covers them."""
    console = report.console_shown
    return rehearses(report.shown.state) and console.alone and not console.cover
