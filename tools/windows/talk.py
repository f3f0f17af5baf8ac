"""A talk with both its windows, on an X server to which Wine's Windows paints."""

import shutil
import time

import numpy as np
from PIL import Image
from Xlib import XK, X
from Xlib.ext import xtest
from Xlib.xobject.drawable import Window

from tools.shared.wait import wait
from tools.shared.xserver import Pixels, XServer
from tools.windows import wine
from tools.windows.folder import HERE

_SCREEN = ("Xvfb", "-screen", "0", "1280x800x24")
_ROOM, _CONSOLE = np.s_[:320, :426], np.s_[321:, 427:]
"""Where that screen shows one window alone."""

_STATE = r"C:\state"
"""Of each run its own: a talk that was cut off is offered again."""

_START_S, _ACT_S = 120.0, 30.0
_LEAST = 0.05
"""The share of pixels that differ where another thing is shown."""

_CLICKS = {"the question who sees": (700, 440), "the page before a talk": (722, 588), "notes": (760, 770)}
"""What comes after a click on the first talk, on *Nobody else sees this screen*, and on *Begin*."""


def leads() -> str:
    """The list of talks, its first talk by the mouse, and the next slide by a key."""
    with XServer(_SCREEN) as server:
        began = time.monotonic()
        shutil.rmtree(wine.path(_STATE), ignore_errors=True)
        words = ("--demo", "--state", _STATE, "--language", "fr", "--windowed", "1280x720")
        program = wine.awareness_kiosk("present", *words, display=server.name)
        try:
            wait(lambda: _console(server) is not None, "the console", _START_S)
            nothing = np.zeros_like(_picture(server, _CONSOLE))
            shown = _changes(server, _CONSOLE, nothing, "the list of talks")
            started = time.monotonic() - began
            for name, place in _CLICKS.items():
                _click(server, *place)
                shown = _changes(server, _CONSOLE, shown, name)
            room = _picture(server, _ROOM)
            _press(server, "Next")
            _changes(server, _ROOM, room, "the next slide")
            assert program.poll() is None, "the program has ended"
        finally:
            program.kill()
            wine.end_all()
        said, _ = program.communicate()
    assert "WARNING" not in said, said
    return f"both windows after {started:.0f} s, then a talk by mouse and keys"


def _console(server: XServer) -> Window | None:
    """At the other end of the screen than the room's window; the start picture is in its middle."""
    corner = (427, 321)
    places = ((window, window.get_geometry()) for window in server.windows())
    return next((window for window, place in places if (place.x, place.y) == corner), None)


def _changes(server: XServer, part: tuple[slice, slice], before: Pixels, name: str) -> Pixels:
    """What that part of the screen shows once it is another thing, and at rest."""
    seen = [before]

    def rests_otherwise() -> bool:
        time.sleep(0.5)
        seen.append(_picture(server, part))
        return _differ(seen[-1], seen[-2]) < _LEAST < _differ(seen[-1], before)

    wait(rests_otherwise, name, _ACT_S)
    Image.fromarray(server.picture()).save(HERE / f"{name.replace(' ', '-')}.png")
    return seen[-1]


def _picture(server: XServer, part: tuple[slice, slice]) -> Pixels:
    return server.picture()[part]


def _differ(one: Pixels, other: Pixels) -> float:
    return float((one != other).any(axis=2).mean())


def _click(server: XServer, x: int, y: int) -> None:
    xtest.fake_input(server.display, X.MotionNotify, x=x, y=y)
    for event in (X.ButtonPress, X.ButtonRelease):
        xtest.fake_input(server.display, event, 1)
    server.display.sync()


def _press(server: XServer, name: str) -> None:
    """In the console, which no window manager gives the focus here."""
    console = _console(server)
    assert console, "the console has gone"
    console.set_input_focus(X.RevertToParent, X.CurrentTime)
    code = server.display.keysym_to_keycode(XK.string_to_keysym(name))
    for event in (X.KeyPress, X.KeyRelease):
        xtest.fake_input(server.display, event, code)
    server.display.sync()
