"""What is on the only screen, and what of the console may be seen there: two tables."""

import pytest

from kiosk.core.kernel.scenes.loop import Loop
from kiosk.core.kernel.scenes.talk import Talk
from kiosk.core.talk.notes_cover import NotesCover
from kiosk.core.talk.one_screen import Front, Part, front, part_of_console

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


PLACES = ("chooser", "making", "guide", "talk", "behind", "")
COVERS = (NotesCover.NONE, NotesCover.ONE, NotesCover.MIRRORED, NotesCover.CHANGING)
A, B, I = Part.ALL, Part.BARE, Part.INK  # noqa: E741  # the table is read at a glance
ONE = {
    "chooser": (A, A, A, I),
    "making": (A, I, I, I),
    "guide": (A, B, B, I),
    "talk": (B, B, B, I),
    "behind": (I, I, I, I),
    "": (A, I, I, I),
}
OTHERWISE = {
    "chooser": (A, A, I, I),
    "making": (A, I, I, I),
    "guide": (A, I, I, I),
    "talk": (A, I, I, I),
    "behind": (A, I, I, I),
    "": (A, I, I, I),
}


@pytest.mark.parametrize(("is_one", "table"), [(True, ONE), (False, OTHERWISE)])
def test_what_of_the_console_may_be_seen(is_one, table):
    found = {place: tuple(part_of_console(is_one, place, cover) for cover in COVERS) for place in PLACES}
    assert found == table


def test_on_the_rooms_own_screen_no_talk_shows_notes_whatever_covers_them():
    parts = {part_of_console(True, "talk", cover) for cover in NotesCover}
    assert parts == {Part.BARE, Part.INK}
