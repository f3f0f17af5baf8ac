"""The same under X: two monitors on one Xvfb, one of which is disconnected and reconnected."""

import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from Xlib import X
from Xlib.display import Display

from tools.shared.ear import ask
from tools.shared.under_x import under_x
from tools.shared.wait import wait
from tools.shared.xserver import XServer
from tools.talk.desk import SOON_S
from tools.talk.frame_counter import FrameCounter
from tools.talk.frames import Frame
from tools.talk.marks import has_console
from tools.talk.screens import TIMES

WIDE = ("Xvfb", "-screen", "0", "3840x1080x24")
KIOSK = (sys.executable, "-m", "tools.talk.ear", "run", "--demo", "--mode", "present", "--screen", "ROOM")
PLACES = {"NOTES": (0, "screen"), "ROOM": (1920, "none")}
"""The position of each, and the output of the server that it stands for."""


def projector(times: int = TIMES) -> str:
    return _off_and_on("ROOM", times)


def laptop(times: int = TIMES) -> str:
    return _off_and_on("NOTES", times)


def mirrored(times: int = 20) -> str:
    """How long notes can be read on a projector that repeats the laptop: X tells programs afterwards."""
    with XServer(WIDE) as server, tempfile.TemporaryDirectory(prefix="kiosk-talk-") as folder:
        for each in PLACES:
            on(server, each)
        longest = 0.0
        with under_x(KIOSK, server.name, Path(folder)) as ear:
            ask(ear, "begin talk-25")
            for _ in range(times):
                wait(lambda: ask(ear, "look")["cover"] == "", "the notes", SOON_S)
                wait(lambda: has_console(picture(server.display, 0)), "the console", SOON_S)
                server.screen("--delmonitor", "ROOM")
                longest = max(longest, wait(lambda: not has_console(picture(server.display, 0)), "ink", 1.0))
                _wait_without(ear, "ROOM")
                _monitor(server, "ROOM", 0)
                wait(lambda: ask(ear, "look")["cover"] == "mirrored", "covered notes", SOON_S)
                assert not has_console(picture(server.display, 0))
                server.screen("--delmonitor", "ROOM")
                _wait_without(ear, "ROOM")
                on(server, "ROOM")
    return f"{times} of {times}; covered {longest * 1000:.0f} ms after the change, at most"


def _off_and_on(name: str, times: int) -> str:
    room, notes = FrameCounter(f"x-{name}-off-room"), FrameCounter(f"x-{name}-off-notes")
    kept, gone = ("notes", "room") if name == "ROOM" else ("room", "notes")
    with XServer(WIDE) as server, tempfile.TemporaryDirectory(prefix="kiosk-talk-") as folder:
        for each in PLACES:
            on(server, each)
        with under_x(KIOSK, server.name, Path(folder)) as ear, watched(server, room, notes):
            ask(ear, "begin talk-25")
            wait(lambda: ask(ear, "look")["scene"] == "Talk", "the talk", SOON_S)
            for number in range(times):
                before = ask(ear, "look")
                server.screen("--delmonitor", name)
                wait(lambda: not ask(ear, "look")[gone]["visible"], "a window that waits", SOON_S)
                seen = ask(ear, "look")
                assert seen[kept]["visible"] and seen["windows"] == 2
                assert (seen["slide"], seen["anchor"]) == (before["slide"], before["anchor"])
                time.sleep(0.05 if number % 5 else 0.5)
                on(server, name)
                wait(lambda: stands(ask(ear, "look"), gone, name), "the window", SOON_S)
    assert room.notes == 0, f"{room.notes} of {room.frames} pictures of the room hold notes: build/talk"
    return (
        f"{times} of {times}; 0 of {room.frames} pictures of the room hold a note; "
        f"{notes.counts['slide']} of {notes.frames} of the notes' screen show a slide"
    )


def _wait_without(ear: Path, name: str) -> None:
    """Qt (6.12) keeps the old place of a monitor that comes back before it has heard that it went."""
    wait(lambda: name not in ask(ear, "look")["screens"], f"the end of {name}", SOON_S)


def stands(seen: dict[str, dict[str, object]], window: str, screen: str) -> bool:
    return seen[window]["visible"] is True and seen[window]["screen"] == screen


def on(server: XServer, name: str) -> None:
    x, output = PLACES[name]
    _monitor(server, name, x, output)


def _monitor(server: XServer, name: str, x: int, output: str = "none") -> None:
    server.screen("--setmonitor", name, f"1920/500x1080/300+{x}+0", output)


@contextmanager
def watched(server: XServer, room: FrameCounter, notes: FrameCounter) -> Iterator[None]:
    """Screenshots of both halves at the highest rate, through a separate connection."""
    over = threading.Event()

    def run() -> None:
        display = Display(server.name)
        while not over.is_set():
            for seen, name in ((room, "ROOM"), (notes, "NOTES")):
                seen.look(picture(display, PLACES[name][0]))
        display.close()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def picture(display: Display, x: int) -> Frame:
    raw = display.screen().root.get_image(x, 0, 1920, 1080, X.ZPixmap, 0xFFFFFF)
    return np.frombuffer(raw.data, np.uint32).reshape(1080, 1920) & np.uint32(0xFFFFFF)
