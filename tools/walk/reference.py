"""The reference: a second process that paints what a state shows, fresh and still.

`python -m tools.walk.reference SOCKET WIDTH HEIGHT SITE`: the number of a socket that it has from its parent.
"""

import sys
from multiprocessing.connection import Connection
from pathlib import Path

from kiosk.machine import environment


def main() -> None:
    socket, width, height, site = sys.argv[1:]
    environment.apply("offscreen", "software")

    from PySide6.QtGui import QGuiApplication

    from tools.walk.other_qml import show_it
    from tools.walk.still_window import StillWindow

    app = QGuiApplication(sys.argv[:1])
    show_it()
    parent = Connection(int(socket))
    window = StillWindow(Path(site), (int(width), int(height)))
    while True:
        try:
            asked = parent.recv()
        except EOFError:
            break
        parent.send(window.paint(asked))
    window.end()
    del app


if __name__ == "__main__":
    main()
