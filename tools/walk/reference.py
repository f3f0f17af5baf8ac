"""The reference: a second process that paints what a state shows, fresh and still.

`python -m tools.walk.reference SOCKET WIDTH HEIGHT SITE`: the number of a socket that it has from its parent.
"""

import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from kiosk.machine.start import environment


class Still(Protocol):
    """Paints what it is given, without motion and without a past."""

    def paint(self, *asked: Any, **more: Any) -> object: ...

    def end(self) -> None: ...


def serve(made: Callable[[Path, tuple[int, int]], Still]) -> None:
    """Paints what the parent asks for, until it has no more; ``made`` is called when Qt may be loaded."""
    socket, width, height, site = sys.argv[1:]
    environment.apply("offscreen", "software")

    from PySide6.QtGui import QGuiApplication

    from tools.walk.other_qml import show_it

    app = QGuiApplication(sys.argv[:1])
    show_it()
    parent = Connection(int(socket))
    still = made(Path(site), (int(width), int(height)))
    while True:
        try:
            asked = parent.recv()
        except EOFError:
            break
        parent.send(still.paint(*asked))
    still.end()
    del app


def _window(site: Path, size: tuple[int, int]) -> Still:
    from tools.walk.still_window import StillWindow

    return StillWindow(site, size)


if __name__ == "__main__":
    serve(_window)
