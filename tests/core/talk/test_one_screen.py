"""What is on the only screen, and what of the console may be seen there: two tables."""

import pytest

from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.talk.notes_cover import NotesCover
from kiosk.core.talk.one_screen import ConsoleAt, Front, Part, front, part_of_console

SLIDES = Talk("talk-10", Loop("talk-welcome", 0.0, rested=True), "en", 0.0)
CONSOLE = Talk("talk-10", Loop("talk-welcome", 0.0, rested=True), "en", 0.0, console=True)


@pytest.mark.parametrize(
    ("is_one", "talk", "found"),
    [
        (False, None, Front.BOTH),
        (False, SLIDES, Front.BOTH),
        (False, CONSOLE, Front.BOTH),
        (True, None, Front.CONSOLE),
        (True, SLIDES, Front.SLIDES),
        (True, CONSOLE, Front.CONSOLE),
    ],
)
def test_what_is_in_front(is_one, talk, found):
    assert front(is_one, talk) is found


COVERS = (NotesCover.NONE, NotesCover.ONE, NotesCover.MIRRORED, NotesCover.CHANGING)
A, B, I = Part.ALL, Part.BARE, Part.INK  # noqa: E741  # the table is read at a glance
ONE = {
    ConsoleAt.CHOOSER: (A, A, A, I),
    ConsoleAt.MAKING: (A, I, I, I),
    ConsoleAt.GUIDE: (A, B, B, I),
    ConsoleAt.TALK: (B, B, B, I),
    ConsoleAt.REHEARSAL: (A, I, I, I),
    ConsoleAt.BEHIND: (I, I, I, I),
    ConsoleAt.NOTHING: (A, I, I, I),
}
OTHERWISE = {
    ConsoleAt.CHOOSER: (A, A, I, I),
    ConsoleAt.MAKING: (A, I, I, I),
    ConsoleAt.GUIDE: (A, I, I, I),
    ConsoleAt.TALK: (A, I, I, I),
    ConsoleAt.REHEARSAL: (A, I, I, I),
    ConsoleAt.BEHIND: (A, I, I, I),
    ConsoleAt.NOTHING: (A, I, I, I),
}


@pytest.mark.parametrize(("is_one", "table"), [(True, ONE), (False, OTHERWISE)])
def test_what_of_the_console_may_be_seen(is_one, table):
    found = {at: tuple(part_of_console(is_one, at, cover) for cover in COVERS) for at in ConsoleAt}
    assert found == table


def test_on_the_rooms_own_screen_no_talk_shows_notes_whatever_covers_them():
    parts = {part_of_console(True, ConsoleAt.TALK, cover) for cover in NotesCover}
    assert parts == {Part.BARE, Part.INK}
