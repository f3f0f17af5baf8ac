"""Screens that go off and on during a talk, and mirrored screens."""

import time

from tools.shared.wait import wait
from tools.talk.busy import busy
from tools.talk.desk import NOTES, ROOM, SOON_S, Desk
from tools.talk.frame_counter import FrameCounter
from tools.talk.frames import FrameWatch

TIMES = 50
MIRRORED = 100


def projector(times: int = TIMES) -> str:
    """Switches the room's screen off and on, with a step each time: the slide comes back, and nothing
    else.
    """
    return _off_and_on(ROOM, times)


def laptop(times: int = TIMES) -> str:
    """Switches the notes' screen off and on: the room never sees them."""
    return _off_and_on(NOTES, times)


def mirrored(times: int = MIRRORED) -> str:
    """Mirrors the laptop on the projector while the machine is busy: no notes anywhere until it ends."""
    room = FrameCounter("mirrored-room")
    shown, hidden = 0, 0
    with Desk(phones=False) as desk, busy():
        desk.begin_talk()
        desk.wait_for(scene="Talk")
        watch = FrameWatch(desk.display, ROOM, room.look)
        began = time.monotonic()
        try:
            for number in range(times):
                # The moment differs: as soon as notes are back, later, and while they are still covered.
                if number % 4 != 3:
                    wait(lambda: desk.look()["cover"] == "", "the notes", SOON_S)
                    shown += 1
                time.sleep((0.0, 0.02, 0.3, 0.1)[number % 4])
                if number % 10 <= 1:
                    # A program that hears nothing: what is seen then is the desktop's doing alone.
                    with desk.stopped():
                        desk.mirror()
                        time.sleep(0.2)
                else:
                    desk.mirror()
                desk.key("Prior" if number % 2 else "Next")
                if number % 5:
                    wait(lambda: desk.look()["cover"] == "mirrored", "covered notes", SOON_S)
                    hidden += 1
                desk.on(ROOM)
        finally:
            watch.end()
        taken = time.monotonic() - began
    assert room.notes == 0, f"{room.notes} of {room.frames} frames of the room hold notes: build/talk"
    return (
        f"{times} of {times} in {taken:.0f} s, {shown} while notes were shown, {hidden} until covered; "
        f"0 of {room.frames} frames of the room hold a note"
    )


def _off_and_on(name: str, times: int) -> str:
    room, notes = FrameCounter(f"{name}-off-room"), FrameCounter(f"{name}-off-notes")
    kept, watched = ("notes", "room") if name == ROOM else ("room", "notes")
    with Desk(phones=False) as desk:
        desk.begin_talk()
        desk.wait_for(scene="Talk")
        watches = [FrameWatch(desk.display, ROOM, room.look), FrameWatch(desk.display, NOTES, notes.look)]
        longest = 0.0
        try:
            for number in range(times):
                before = desk.look()
                desk.off(name)
                wait(lambda: not desk.look()[watched]["visible"], "a window that waits", SOON_S)
                time.sleep(0.05 if number % 5 else 1.0)
                seen = desk.look()
                assert seen[kept]["visible"] and seen["windows"] == 2
                assert (seen["slide"], seen["anchor"]) == (before["slide"], before["anchor"])
                desk.settle()
                desk.key("Prior" if number % 2 else "Next")
                wait(lambda: desk.look()["slide"] != before["slide"], "the step", SOON_S)  # noqa: B023
                desk.on(name)
                taken = wait(lambda: desk.look()[watched]["whole"], f"the {watched}", SOON_S)
                longest = max(longest, taken)
        finally:
            for watch in watches:
                watch.end()
    assert room.notes == 0, f"{room.notes} of {room.frames} frames of the room hold notes: build/talk"
    return (
        f"{times} of {times}, back after {longest * 1000:.0f} ms at most; 0 of {room.frames} frames of "
        f"the room hold a note; {notes.counts['slide']} of {notes.frames} of the notes' screen show a slide"
    )
