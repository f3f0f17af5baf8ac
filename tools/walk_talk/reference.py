"""The reference: a second process that paints what a talk shows in both windows, fresh and still.

`python -m tools.walk_talk.reference SOCKET WIDTH HEIGHT SITE FOLDER`: the number of a socket that it has from
its parent, and an empty folder.
"""

import sys
from multiprocessing.connection import Connection
from pathlib import Path

from kiosk.machine import environment


def main() -> None:
    socket, width, height, site, folder = sys.argv[1:]
    environment.apply("offscreen", "software")

    from PySide6.QtGui import QGuiApplication

    from tools.walk.other_qml import show_it
    from tools.walk_talk.marked_notes import mark_notes
    from tools.walk_talk.still_talk import StillTalk

    app = QGuiApplication(sys.argv[:1])
    show_it()
    mark_notes()
    parent = Connection(int(socket))
    talk = StillTalk(Path(site), (int(width), int(height)), Path(folder))
    while True:
        try:
            shown, console = parent.recv()
        except EOFError:
            break
        parent.send(talk.paint(shown, console))
    talk.end()
    del app


if __name__ == "__main__":
    main()
