"""Decodes foreign pictures in a child process, which may crash, hang or exhaust its memory without harm."""

import os
import signal
import subprocess
import sys
import tempfile

from kiosk.base.places import IMPORTABLE
from kiosk.content.files.picture_files import PictureFile, Undrawn, png_size
from kiosk.machine.pictures.picture_child import LARGEST_PNG, WALL_S
from kiosk.machine.start import environment

PATIENCE_S = WALL_S + 15.0
"""Python and Qt start first; a busy machine needs time for that."""

FROM_OUTSIDE = frozenset(
    number for name in ("SIGALRM", "SIGKILL", "SIGTERM") if (number := getattr(signal, name, None))
)
"""They end a child that did not get its time, or whose memory the machine needed; SIGXCPU ends one that has
used up its own.
"""

_TRIED_SIDE = 96
_CHILD = "kiosk.machine.pictures.picture_child"
_SCREENS = ("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY", "NOTIFY_SOCKET")


def decode(picture: PictureFile, side: int, patience_s: float = PATIENCE_S) -> bytes | Undrawn:
    """The picture as a PNG of at most so many pixels a side, or why it was not decoded within the limits."""
    with tempfile.TemporaryFile() as drawn:
        try:
            ended = subprocess.run(
                [sys.executable, "-E", "-s", "-m", _CHILD, picture.kind, str(side)],
                input=picture.raw,
                stdout=drawn,
                stderr=subprocess.DEVNULL,
                cwd=IMPORTABLE,
                env=surroundings(),
                timeout=patience_s,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return Undrawn.NO_TIME
        drawn.seek(0)
        png = drawn.read(LARGEST_PNG + 1)
    size = png_size(png)
    if ended.returncode == 0 and len(png) <= LARGEST_PNG and size and 0 < max(size) <= side:
        return png
    return why_ended(ended.returncode)


def why_ended(code: int) -> Undrawn:
    """The reason in the exit code of a child that has drawn nothing."""
    return Undrawn.NO_TIME if -code in FROM_OUTSIDE else Undrawn.FAULT


def undrawn(picture: PictureFile) -> Undrawn | None:
    """Why a picture cannot be drawn within its bounds; None if it can."""
    found = decode(picture, _TRIED_SIDE)
    return found if isinstance(found, Undrawn) else None


def surroundings() -> dict[str, str]:
    """The environment without access to a screen or to systemd."""
    given = {name: value for name, value in os.environ.items() if name not in _SCREENS}
    environment.apply("offscreen", "software", given)
    return given
