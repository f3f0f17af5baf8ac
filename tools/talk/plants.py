"""Puts notes where the room sees them: the watch has to find each."""

import time
from collections.abc import Callable

from tools.shared.wait import wait
from tools.talk.desk import ROOM, SOON_S, Desk
from tools.talk.frame_counter import FrameCounter
from tools.talk.frames import FrameWatch


def in_a_slide() -> str:
    """A slide that contains its own note."""
    seen = _watch("planted-slide", lambda desk: desk.ask("plant", "talk-welcome"))
    assert seen.counts["note"], "it was not found"
    return f"found in {seen.counts['note']} of {seen.frames} frames"


def on_the_wrong_screen() -> str:
    """The console on the room's screen."""
    seen = _watch("planted-console", _swap)
    assert seen.counts["console"], "it was not found"
    return f"found in {seen.counts['console']} of {seen.frames} frames"


def _swap(desk: Desk) -> None:
    desk.key("s")
    desk.key("s")


def _watch(name: str, plant: Callable[[Desk], object]) -> FrameCounter:
    seen = FrameCounter(name)
    with Desk(phones=False) as desk:
        desk.begin_talk()
        desk.wait_for(scene="Talk")
        watch = FrameWatch(desk.display, ROOM, seen.look)
        try:
            wait(lambda: seen.frames > 0, "a frame of the room", SOON_S)
            time.sleep(1)
            before, frames = seen.notes, seen.frames
            plant(desk)
            time.sleep(2)
        finally:
            watch.end()
    assert frames and not before, f"{before} of {frames} frames before it was planted"
    return seen
