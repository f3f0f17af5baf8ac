"""A desktop moves the notes onto the room's screen, as the keys of many do: the room sees slides."""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from Xlib import X
from Xlib.protocol import event
from Xlib.xobject.drawable import Window

from tools.shared.ear import ask
from tools.shared.under_x import under_x
from tools.shared.wait import wait
from tools.shared.xserver import XServer
from tools.talk.desk import SOON_S
from tools.talk.frame_counter import FrameCounter
from tools.talk.xscreens import KIOSK, PLACES, WIDE, on, stands, watched

TIMES = 200
_TITLE = b"Awareness Kiosk: notes"
_FROM_PAGER = 2
_STOPPED_S = 0.3


def under_openbox(times: int = TIMES) -> str:
    """By what a desktop's keys do: the window is moved and raised, and gets the keys."""
    room, notes = FrameCounter("x-moved-room"), FrameCounter("x-moved-notes")
    longest = 0.0
    with XServer(WIDE) as server, tempfile.TemporaryDirectory(prefix="kiosk-talk-") as folder:
        for each in PLACES:
            on(server, each)
        with _openbox(server.name, Path(folder)), under_x(KIOSK, server.name, Path(folder)) as ear:
            wait(lambda: stands(ask(ear, "look"), "notes", "NOTES"), "the console", SOON_S)
            ask(ear, "begin talk-25")
            with watched(server, room, notes):
                for number in range(times):
                    wait(lambda: ask(ear, "look")["cover"] == "", "the notes", SOON_S)
                    _move(server, PLACES["ROOM"][0], is_stopped=number % 5 == 4)
                    wait(lambda: ask(ear, "look")["cover"] == "changing", "covered notes", SOON_S)
                    taken = wait(lambda: ask(ear, "look")["cover"] == "", "the notes", SOON_S)
                    longest = max(longest, taken)
                    assert stands(ask(ear, "look"), "notes", "NOTES")
    return _told(room, times, longest)


def _told(room: FrameCounter, times: int, longest: float) -> str:
    assert room.notes == 0, f"{room.notes} of {room.frames} frames of the room hold notes: build/talk"
    assert room.counts["slide"], "no frame of the room shows a slide"
    return (
        f"{times} of {times}, notes back after {longest * 1000:.0f} ms at most; "
        f"0 of {room.frames} frames of the room hold a note"
    )


@contextmanager
def _openbox(display: str, home: Path) -> Iterator[None]:
    environment = {**os.environ, "HOME": str(home), "DISPLAY": display}
    manager = subprocess.Popen(
        ("openbox", "--sm-disable"), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        manager.kill()
        manager.wait()


def _move(server: XServer, x: int, is_stopped: bool) -> None:
    """``is_stopped``: the program hears nothing meanwhile, and what is seen is the desktop's doing alone."""
    window = _notes(server)
    pid = window.get_full_property(server.display.intern_atom("_NET_WM_PID"), X.AnyPropertyType).value[0]
    if is_stopped:
        os.kill(pid, signal.SIGSTOP)
    try:
        window.configure(x=x, y=0)
        _activate(server, window)
        server.display.sync()
        time.sleep(_STOPPED_S if is_stopped else 0.0)
    finally:
        os.kill(pid, signal.SIGCONT)


def _notes(server: XServer) -> Window:
    display = server.display
    name = display.intern_atom("_NET_WM_NAME")
    root = display.screen().root
    clients = root.get_full_property(display.intern_atom("_NET_CLIENT_LIST"), X.AnyPropertyType).value
    windows = [display.create_resource_object("window", each) for each in clients]
    return next(w for w in windows if w.get_full_property(name, X.AnyPropertyType).value == _TITLE)


def _activate(server: XServer, window: Window) -> None:
    display = server.display
    asked = event.ClientMessage(
        window=window,
        client_type=display.intern_atom("_NET_ACTIVE_WINDOW"),
        data=(32, [_FROM_PAGER, X.CurrentTime, 0, 0, 0]),
    )
    mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
    display.screen().root.send_event(asked, event_mask=mask)
