"""An X server without a screen: plain, or one whose screen changes its size as a real one does."""

import os
import select
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray
from Xlib import X
from Xlib.display import Display
from Xlib.error import BadDrawable
from Xlib.protocol import event
from Xlib.xobject.drawable import Window

Pixels = NDArray[np.uint8]

PLAIN = ("Xvfb", "-screen", "0", "2600x1300x24")
TURNING = ("Xvnc", "-geometry", "1920x1080", "-depth", "24", "-SecurityTypes", "None", "-rfbport", "-1")

_START_S = 15.0


class XServer:
    def __init__(self, command: Sequence[str]) -> None:
        self._command = command

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-faults-x-")
        command = [*self._command]
        if command[0] == "Xvnc":
            command += ["-rfbunixpath", str(Path(self._folder.name) / "rfb")]
        self._server, self.name = start(command)
        self.display = Display(self.name)
        # Programs only check that these exist; a window manager would have created them.
        self._protocols = self.display.intern_atom("WM_PROTOCOLS")
        self._delete = self.display.intern_atom("WM_DELETE_WINDOW")
        self.display.sync()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.display.close()
        self._server.kill()
        self._server.wait()
        self._folder.cleanup()

    def windows(self) -> list[Window]:
        """The visible windows of 200 pixels or more, in the order of creation."""
        children = self.display.screen().root.query_tree().children
        return sorted((w for w in children if _width(w) >= 200), key=lambda window: int(window.id))

    def close(self, window: Window) -> None:
        """As the close button of a title bar."""
        data = (32, [self._delete, X.CurrentTime, 0, 0, 0])
        message = event.ClientMessage(window=window, client_type=self._protocols, data=data)
        window.send_event(message, event_mask=0)
        self.display.sync()

    def screen(self, *words: str) -> None:
        subprocess.run(
            ("xrandr", "--display", self.name, *words), check=True, capture_output=True, timeout=20
        )

    def picture(self) -> Pixels:
        """Height × width × 3."""
        root = self.display.screen().root
        size = root.get_geometry()
        raw = root.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFF)
        rows = np.frombuffer(raw.data, np.uint8).reshape(size.height, size.width, 4)
        return rows[:, :, 2::-1]


def _width(window: Window) -> int:
    """0 of a window that has gone since."""
    try:
        return int(window.get_geometry().width)
    except BadDrawable:
        return 0


def start(command: Sequence[str]) -> tuple[subprocess.Popen[bytes], str]:
    """An X server that nobody else reaches over a network, and the name of its display."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [*command, "-displayfd", str(writer), "-noreset", "-ac", "-nolisten", "tcp"],
        pass_fds=[writer],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as answer:
        if select.select([answer], [], [], _START_S)[0] and (number := answer.readline().strip()):
            return server, f":{number}"
    server.kill()
    server.wait()
    raise AssertionError(f"{command[0]} does not start")
