"""A real window that presents, as a process of its own: one command a line in, one fact a line out."""

import json
import os
import socket
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).parents[2] / "resources/fontconfig.conf")

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.app.kiosk import Kiosk
from kiosk.app.talk.console_window import Console
from kiosk.base.clock import SystemClock
from kiosk.content.files.document import Document
from kiosk.content.site.looks import looks_of
from kiosk.core.site.look_settings import LookSettings
from kiosk.core.state import talk_events as te
from kiosk.core.state.events import WorldChanged
from kiosk.core.state.scenes.talk import Talk
from kiosk.loading.sources import DEMO_SITE, Sources
from tests.phones.processes import CHILD


def tell(**facts):
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def in_palette(name):
    settings = LookSettings.validated(palette=name)
    return looks_of(settings, Document("site.toml", {}))[0] if settings.has_colours else None


class LedWindow:
    """Knows begin PROGRAMME LANGUAGE, phones yes|no, step, end, palette NAME, room|console FILE and quit."""

    def __init__(self, app, socket, language):
        self.app = app
        clock = SystemClock(datetime.now(UTC).tzinfo, datetime(2026, 11, 25, tzinfo=UTC))
        sources = Sources(DEMO_SITE, language=language, demo=True, mode="present")
        self.kiosk = Kiosk(clock, sources, (1920, 1080))
        self.kiosk.window.show()
        self.kiosk.load()
        self.console = Console(self.kiosk, socket)
        self.console.window.setGeometry(0, 0, 1280, 720)
        self.console.window.show()
        self.console.phones.changed.connect(self.tell_standing)
        self.kiosk.store.changed.connect(self.look)
        self.kiosk.window.frameSwapped.connect(self.frame, Qt.ConnectionType.QueuedConnection)
        self.seen = self.awaited = None
        self.second = 0
        self.tell_standing()

    def tell_standing(self):
        stands = self.console.phones.standing
        tell(
            reachable=self.console.phones.reachable,
            address=stands.address,
            code=stands.code,
            phones=stands.phones,
            fault=stands.fault,
        )

    def look(self):
        scene = self.kiosk.store.state.scene
        second = int(self.kiosk.store.now.seconds)
        if second != self.second:
            self.second = second
            tell(second=second)
        seen = {"scene": type(scene).__name__, "language": self.kiosk.store.state.language}
        if isinstance(scene, Talk):
            seen |= {"slide": scene.slide.panel, "anchor": str(scene.slide.anchor)}
            seen |= {"revealed": scene.revealed, "blanked": scene.blanked}
        if seen != self.seen:
            self.seen = self.awaited = seen

    def frame(self):
        """The first frame after a change is told with the time of day at which it was on the screen."""
        if self.awaited:
            tell(**self.awaited, at=time.time())
            self.awaited = None

    def hear(self, line):
        command, *rest = line.split()
        dispatch = self.kiosk.store.dispatch
        match command:
            case "begin":
                dispatch(te.TalkBegun(*rest))
            case "phones":
                dispatch(te.PhonesAllowed(rest == ["yes"]))
            case "step":
                dispatch(te.TalkStepped())
            case "palette":
                dispatch(WorldChanged(replace(self.kiosk.store.world, looks=in_palette(rest[0]))))
            case "end":
                dispatch(te.TalkEnded())
            case "room" | "console":
                window = self.kiosk.window if command == "room" else self.console.window
                window.grabWindow().save(rest[0])
                tell(saved=rest[0])
            case "quit":
                self.app.quit()

    def end(self):
        self.console.end()
        self.kiosk.end()


def main():
    if sys.argv[1] == CHILD:
        unix, pair = socket.AF_UNIX, socket.socketpair
        socket.socketpair = lambda: pair(unix)
        del socket.AF_UNIX
    app = QGuiApplication([])
    window = LedWindow(app, sys.argv[1], sys.argv[2])
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    heard = bytearray()

    def read():
        nonlocal heard
        data = os.read(sys.stdin.fileno(), 4096)
        if not data:
            app.quit()
        *lines, heard = (heard + data).split(b"\n")
        for line in lines:
            window.hear(line.decode())

    notifier.activated.connect(read)
    app.exec()
    notifier.setEnabled(False)
    window.end()


if __name__ == "__main__":
    main()
