"""Screens that go off and on, rotate, come and go: the same window, the same state, a picture."""

import os
import statistics
import subprocess
import sys
import time
from tempfile import TemporaryDirectory

from tools.faults.cage import FULL_HD, KIOSK, OUTPUT, Cage, is_black
from tools.shared import ROOT
from tools.shared.wait import wait
from tools.shared.xserver import PLAIN, TURNING, XServer

TIMES = 50
BACK_S = 10.0
LEAVES_AT_A_CHANGE = "head_send_state: Assertion `found' failed"
"""What wlroots 0.18 ends with where a program that has asked for the outputs, such as wlr-randr, leaves while
another one changes them.
"""
TALL = ("173.00", "1080", "1168", "1280", "1480", "1920", "1923", "1933", "1981")
"""A mode of 1080 × 1920, as an X modeline."""


def off_and_on() -> str:
    """Switches the output off and on; every other time somebody is reading a page."""
    taken = []
    with Cage() as cage:
        cage.wait_for_loop()
        for number in range(TIMES):
            if number % 2 and cage.ask("look")["scene"] == "Loop":
                cage.open_page()
            elif number % 2 == 0 and (exits := cage.ask("where", "startAgain")):
                cage.ask("touch", *map(str, exits[0]))
                wait(lambda: cage.ask("look")["scene"] == "Loop", "the loop", BACK_S)
            before = cage.ask("look")
            cage.screens("--output", OUTPUT, "--off")
            time.sleep(0.2 if number % 5 else 1.5)
            taken.append(_comes_back(cage, "1920x1080"))
            after = cage.ask("look")
            assert (after["scene"], after["place"]) == (before["scene"], before["place"])
    return (
        f"{TIMES} of {TIMES}; a picture after {statistics.median(taken) * 1000:.0f} ms, "
        f"at the longest {max(taken) * 1000:.0f} ms"
    )


def flickers() -> str:
    """A loose plug: the output goes off again before the program has reacted.

    The compositor itself may end of that. Then both start again, as their units do, and the rest follows.
    """
    left, again = TIMES, list[float]()
    while True:
        ended = time.monotonic()
        with Cage() as cage:
            cage.wait_for_loop()
            if left < TIMES:
                again.append(time.monotonic() - ended)
                assert again[-1] < BACK_S
            left = _flicker(cage, left)
            if cage.lives():
                back = _comes_back(cage, FULL_HD)
                break
            assert LEAVES_AT_A_CHANGE in cage.said()
    started = f"; the compositor ended {len(again)} times, the loop after {max(again):.1f} s" if again else ""
    return f"{TIMES} times; a picture {back * 1000:.0f} ms after the last{started}"


def _flicker(cage: Cage, times: int) -> int:
    """How many times are left when the compositor has ended."""
    for left in reversed(range(times)):
        try:
            cage.screens("--output", OUTPUT, "--off")
            cage.screens("--output", OUTPUT, "--on")
        except AssertionError:
            wait(lambda: not cage.lives(), "the end of the compositor", BACK_S)
        if not cage.lives():
            return left
    return 0


def turned() -> str:
    """Landscape, portrait, another size, in a visit: the page stays."""
    sizes = ["1080x1920", "1920x1080", "1280x720", "2160x3840", "1024x600", "1920x1080"]
    taken = []
    with Cage() as cage:
        cage.wait_for_loop()
        cage.open_page()
        before = cage.ask("look")
        for size in sizes:
            taken.append(_comes_back(cage, size))
            assert cage.ask("look")["place"] == before["place"]
        for transform in ("90", "180", "270", "normal"):
            cage.screens("--output", OUTPUT, "--transform", transform)
            expected = [1080, 1920] if transform in {"90", "270"} else [1920, 1080]
            taken.append(wait(lambda: cage.ask("look")["size"] == expected, transform, BACK_S))  # noqa: B023
            assert not is_black(cage.picture())
        _sound(cage)
    return f"{len(taken)} of {len(taken)}; at the longest {max(taken) * 1000:.0f} ms"


def none_at_start() -> str:
    """Started while every output is off, it shows the loop when one comes."""
    with Cage(before=f"wlr-randr --output {OUTPUT} --off;") as cage:
        time.sleep(5)
        assert cage.lives()
        cage.screens("--output", OUTPUT, "--on", "--custom-mode", "1080x1920")
        began = time.monotonic()
        cage.wait_for_loop()
        wait(
            lambda: cage.ask("look")["size"] == [1080, 1920] and cage.ask("look")["frames"] > 1, "it", BACK_S
        )
        taken = time.monotonic() - began
        assert not is_black(cage.picture())
        _sound(cage)
    return f"the loop {taken:.1f} s after the output came"


def one_of_two() -> str:
    """The named screen alone is on. When it goes off the other stays off too."""
    with Cage((*KIOSK, "--screen", "HEADLESS-2"), outputs=2) as cage:
        cage.wait_for_loop()
        wait(lambda: list(cage.lit()) == ["HEADLESS-2"], "the named screen", BACK_S)
        for _ in range(5):
            cage.screens("--output", OUTPUT, "--on")
            wait(lambda: list(cage.lit()) == ["HEADLESS-2"], "the named screen alone", BACK_S)
            cage.screens("--output", "HEADLESS-2", "--off")
            time.sleep(1)
            assert list(cage.lit()) == []
            cage.screens("--output", "HEADLESS-2", "--on", "--custom-mode", "1280x720")
            wait(lambda: cage.ask("look")["size"] == [1280, 720], "its size", BACK_S)
            assert not is_black(cage.picture())
        _sound(cage)
    return "5 of 5: the other one stays off"


def unplugged() -> str:
    """The screen in use is disconnected for good: the other one is used."""
    with XServer(PLAIN) as server:
        around = {"WLR_BACKENDS": "x11", "WLR_X11_OUTPUTS": "2", "DISPLAY": server.name}
        with Cage((*KIOSK, "--screen", "X11-2"), size="", extra=around) as cage:
            cage.wait_for_loop()
            wait(lambda: list(cage.lit()) == ["X11-2"], "the named screen", BACK_S)
            began = time.monotonic()
            server.close(server.windows()[1])
            wait(lambda: list(cage.lit()) == ["X11-1"], "the other screen", BACK_S)
            taken = time.monotonic() - began
            wait(lambda: not is_black(cage.picture()), "a picture", BACK_S)
            _sound(cage)
    return f"the other screen after {taken * 1000:.0f} ms"


def no_notes() -> str:
    """A site that asks for a talk, with all windows on one screen: only the kiosk, no notes over it."""
    with Cage((*KIOSK, "--mode", "present"), outputs=2) as cage:
        cage.wait_for_loop()
        time.sleep(3)
        _sound(cage)
        assert "notes would lie over the slides" in cage.said()
        cage.open_page()
    return "one window, which is the kiosk"


def under_x() -> str:
    """Without a compositor the window itself follows the size of the screen, which rotates, goes off and
    on.
    """
    with XServer(TURNING) as server, TemporaryDirectory(prefix="kiosk-faults-") as folder:
        server.screen("--newmode", "tall", *TALL)
        server.screen("--addmode", "VNC-0", "tall")
        command = [sys.executable, "main.py", "run", "--demo", "--platform", "xcb", "--state", folder]
        kiosk = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "DISPLAY": server.name})
        try:
            wait(lambda: len(server.windows()) == 1, "the window", 30)
            for number in range(10):
                server.screen("--output", "VNC-0", "--mode", "1280x720" if number % 2 else "tall")
                size = (1280, 720) if number % 2 else (1080, 1920)
                wait(lambda: _size(server) == size, "its size", BACK_S)  # noqa: B023
                wait(lambda: not is_black(server.picture()), "a picture", BACK_S)
                server.screen("--output", "VNC-0", "--off")
                assert kiosk.poll() is None
        finally:
            kiosk.kill()
            kiosk.wait()
    return "10 of 10 sizes, with the output off in between"


def _size(server: XServer) -> tuple[int, int]:
    (window,) = server.windows()
    size = window.get_geometry()
    return size.width, size.height


def _comes_back(cage: Cage, size: str) -> float:
    """Seconds until the kiosk fills an output of ``size`` and shows something on it."""
    cage.screens("--output", OUTPUT, "--on", "--custom-mode", size)
    began = time.monotonic()
    wait(lambda: cage.ask("look")["size"] == [int(side) for side in size.split("x")], size, BACK_S)
    wait(lambda: not is_black(cage.picture()), "a picture", BACK_S)
    taken = time.monotonic() - began
    _sound(cage)
    return taken


def _sound(cage: Cage) -> None:
    assert cage.lives()
    seen = cage.ask("look")
    assert seen["windows"] == 1
    assert seen["whole"], "the window does not fill the screen"
