"""An X server of our own whose framebuffer is a file, so that screenshots cost the program nothing."""

import mmap
import shutil
import struct
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray
from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

from tools.shared.xserver import start

Pixels = NDArray[np.uint32]

WIDTH, HEIGHT = 1920, 1080
GRID = 16
"""Pixels between two samples of a whole screen: 8100 samples."""

_COLOUR = 0xFFFFFF


class Framebuffer:
    """``bar`` pixels at the foot, where small things move all the time, are not part of the stage."""

    def __init__(self, bar: int = 0, size: tuple[int, int] = (WIDTH, HEIGHT)) -> None:
        self._bar, self.size = bar, size

    def __enter__(self) -> Self:
        self._folder = tempfile.mkdtemp(prefix="kiosk-bench-screen-")
        size = ("-screen", "0", f"{self.size[0]}x{self.size[1]}x24")
        self.server, self.name = start(("Xvfb", *size, "-fbdir", self._folder, "-nocursor", "-s", "0"))
        self._display = Display(self.name)
        self._pixels = _open(Path(self._folder) / "Xvfb_screen0", self.size)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._display.close()
        self.server.kill()
        self.server.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def samples(self) -> Pixels:
        """The whole screen on a coarse grid."""
        return self._pixels[GRID // 2 :: GRID, GRID // 2 :: GRID].copy()

    def stage(self, step: int = GRID) -> Pixels:
        """Every ``step``-th row of the stage; not a copy."""
        return self._pixels[step // 2 : self.size[1] - self._bar : step]

    def pixels(self) -> Pixels:
        """The whole screen, height × width, each pixel as 0xRRGGBB; a copy."""
        return self._pixels & np.uint32(_COLOUR)

    def picture(self) -> NDArray[np.uint8]:
        """The whole screen, height × width × 3."""
        blue_first = self._pixels.copy().view(np.uint8).reshape(*self._pixels.shape, 4)
        return np.ascontiguousarray(blue_first[:, :, 2::-1])

    def share(self, colour: int) -> float:
        """The share of the screen with exactly this colour, 0 to 1."""
        return float(np.mean(self.samples() & _COLOUR == colour))

    def tap(self) -> None:
        """At the position ``point``, where the pointer was left."""
        self.press()
        self.lift()

    def press(self) -> None:
        """At the position ``point``, until ``lift``."""
        xtest.fake_input(self._display, X.ButtonPress, 1)
        self._display.flush()

    def lift(self) -> None:
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.flush()

    def key(self, name: str) -> None:
        """Presses and lets go a key, named as in X: "Tab", "Return"."""
        self.hold_key(name, 0.0)

    def hold_key(self, name: str, seconds: float) -> None:
        """Presses a key and lets it go after so long."""
        code = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        xtest.fake_input(self._display, X.KeyPress, code)
        self._display.flush()
        time.sleep(seconds)
        xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.flush()

    def repeat_no_keys(self) -> None:
        """From now on a held key is pressed once: Qt takes this server's repeats for presses of a finger."""
        self._display.change_keyboard_control(auto_repeat_mode=X.AutoRepeatModeOff)
        self._display.sync()

    def point(self, x: int, y: int) -> None:
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()


def _open(dump: Path, size: tuple[int, int]) -> Pixels:
    """The pixels of an XWD file that the server keeps writing: big-endian header, colour map, rows."""
    with dump.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
    head = struct.unpack(">25I", mapped[:100])
    header_bytes, row_bytes, colours = head[0], head[12], head[19]
    flat = np.frombuffer(mapped, "<u4", offset=header_bytes + colours * 12, count=size[1] * row_bytes // 4)
    return flat.reshape(size[1], -1)[:, : size[0]]
