"""Decodes foreign pictures in a child process, which may crash, hang or exhaust its memory without harm."""

import os
import subprocess
import sys
import tempfile

from kiosk.content.files.picture_files import PictureFile, png_size
from kiosk.machine import environment
from kiosk.machine.picture_child import LARGEST_PNG, WALL_S
from kiosk.places import IMPORTABLE

_PATIENCE_S = WALL_S + 5.0
"""Python and Qt start first; an old machine needs time for that."""

_TRIED_SIDE = 96
_CHILD = "kiosk.machine.picture_child"
_SCREENS = ("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY", "NOTIFY_SOCKET")


def decode(picture: PictureFile, side: int) -> bytes:
    """The picture as a PNG of at most so many pixels a side; b"" if it cannot be decoded within the
    limits.
    """
    with tempfile.TemporaryFile() as drawn:
        try:
            ended = subprocess.run(
                [sys.executable, "-E", "-s", "-m", _CHILD, picture.kind, str(side)],
                input=picture.raw,
                stdout=drawn,
                stderr=subprocess.DEVNULL,
                cwd=IMPORTABLE,
                env=surroundings(),
                timeout=_PATIENCE_S,
                check=False,
            )
        except (OSError, subprocess.SubprocessError):
            return b""
        drawn.seek(0)
        png = drawn.read(LARGEST_PNG + 1)
    size = png_size(png)
    is_sound = ended.returncode == 0 and len(png) <= LARGEST_PNG and size and 0 < max(size) <= side
    return png if is_sound else b""


def can_be_drawn(picture: PictureFile) -> bool:
    """Whether it can be had within its bounds."""
    return decode(picture, _TRIED_SIDE) != b""


def surroundings() -> dict[str, str]:
    """The environment without access to a screen or to systemd."""
    given = {name: value for name, value in os.environ.items() if name not in _SCREENS}
    environment.apply("offscreen", "software", given)
    return given
