"""Shares one screen between slides and console: which of them is shown, and how much of the console."""

from enum import StrEnum

from kiosk.core.state.scenes.talk import Talk
from kiosk.core.talk.notes_cover import NotesCover


class Front(StrEnum):
    """The windows on screen: each of both on its own screen, or one alone."""

    BOTH = "both"
    CONSOLE = "console"
    SLIDES = "slides"


class ConsoleAt(StrEnum):
    """The activity of staff at the console: ``MAKING`` a talk of their own, ``REHEARSAL`` of one on a screen
    that nobody else sees. ``BEHIND`` the slides of mirrored screens they lead a talk.
    """

    NOTHING = "nothing"
    CHOOSER = "chooser"
    MAKING = "making"
    GUIDE = "guide"
    TALK = "talk"
    REHEARSAL = "rehearsal"
    BEHIND = "behind"


class Part(StrEnum):
    """``BARE`` is a page that everybody may read: no note, no advice, no contact."""

    ALL = "all"
    BARE = "bare"
    INK = "ink"


def front(is_one: bool, talk: Talk | None) -> Front:
    """The front window; ``is_one``: slides and console have one screen, or two that show the same."""
    if not is_one:
        return Front.BOTH
    return Front.CONSOLE if talk is None or talk.console else Front.SLIDES


def part_of_console(is_one: bool, at: ConsoleAt, cover: NotesCover) -> Part:
    """The part of the console to show. The list of talks has no notes. On the room's own screen a talk never
    shows any, whatever staff state; a rehearsal does, until the screens change. Behind the slides of mirrored
    screens a console is covered as it is: it is not made again.
    """
    if cover is NotesCover.CHANGING or (is_one and at is ConsoleAt.BEHIND):
        return Part.INK
    if is_one and at is ConsoleAt.TALK:
        return Part.BARE
    if cover is NotesCover.NONE:
        return Part.ALL
    if at is ConsoleAt.CHOOSER and (is_one or cover is NotesCover.ONE):
        return Part.ALL
    return Part.BARE if is_one and at is ConsoleAt.GUIDE else Part.INK
