"""One screen under X, led by keys: slides and console take turns on it, and a projector comes later."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from Xlib import XK, X
from Xlib.ext import xtest

from tools.shared.ear import ask
from tools.shared.under_x import under_x
from tools.shared.wait import wait
from tools.shared.xserver import XServer
from tools.talk.desk import SOON_S
from tools.talk.frame_counter import PICTURES, save
from tools.talk.frames import Frame
from tools.talk.marks import has_console, has_note
from tools.talk.xscreens import KIOSK, WIDE, on, picture, stands

TIMES = 20


def lead(times: int = TIMES) -> str:
    frames = 0

    def watched(met: Callable[[Frame], bool], name: str) -> None:
        """Waits, and looks at each frame of the screen meanwhile."""

        def looks() -> bool:
            nonlocal frames
            frame = picture(server.display, 0)
            frames += 1
            if has_note(frame):
                PICTURES.mkdir(parents=True, exist_ok=True)
                save(frame, PICTURES / "one-screen-note.png")
                raise AssertionError(f"a note while it waits for {name}: build/talk/one-screen-note.png")
            return met(frame)

        wait(looks, name, SOON_S)

    with XServer(WIDE) as server, tempfile.TemporaryDirectory(prefix="kiosk-talk-") as folder:
        on(server, "NOTES")
        with under_x(KIOSK, server.name, Path(folder)) as ear:
            watched(has_console, "the list of talks")
            ask(ear, "begin talk-25")
            watched(_is_slide, "the first slide")
            for _ in range(times):
                _press(server, "Next")
                watched(_is_slide, "the slide")
                _press(server, "F6")
                watched(has_console, "the console")
                # The room sees again what a key has hidden twice a second at most.
                time.sleep(0.6)
                watched(has_console, "the console at rest")
                _press(server, "F6")
                watched(_is_slide, "the slide again")
            assert ask(ear, "look")["slide"] != "talk-welcome", "Page Down led nowhere"
            on(server, "ROOM")
            wait(lambda: stands(ask(ear, "look"), "room", "ROOM"), "slides on the projector", SOON_S)
            wait(lambda: has_note(picture(server.display, 0)), "notes on the laptop", SOON_S)
            assert not has_note(picture(server.display, 1920))
    return f"{times} of {times}; 0 of {frames} pictures hold a note; a projector that came got the slides"


def _is_slide(frame: Frame) -> bool:
    return not has_console(frame) and bool((frame != frame[0, 0]).any())


def _press(server: XServer, name: str) -> None:
    """To whichever window has the focus."""
    code = server.display.keysym_to_keycode(XK.string_to_keysym(name))
    for event in (X.KeyPress, X.KeyRelease):
        xtest.fake_input(server.display, event, code)
    server.display.sync()
