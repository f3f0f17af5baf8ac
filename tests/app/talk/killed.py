"""A program that presents, with a real clock and disk; its first argument is the state folder.

"lead" leads a talk until it is killed; "go on" is touched on the console of the next program, and tells where
the talk is.
"""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app.kiosk import Kiosk
from kiosk.app.talk.console_window import Console
from kiosk.app.talk.kept_talk_file import FILE, KeptTalkFile
from kiosk.base.clock import SystemClock
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.talk import Talk
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.machine.disk_thread import Disk
from tests.qml.stages import Stage, accessible_name, items_of

STEPS = 6


def tell(kiosk):
    state = kiosk.store.state
    talk = state.scene
    assert isinstance(talk, Talk), talk
    place = [talk.slide.panel, str(talk.slide.anchor), talk.revealed, talk.began is not None]
    print(json.dumps(place), flush=True)


def lead(kiosk, folder):
    kiosk.store.dispatch(te.TalkBegun("talk-25", "en"))
    for _ in range(STEPS):
        kiosk.store.dispatch(te.TalkStepped())
    last = kiosk.store.state.scene

    def look():
        """The disk is written in a thread; the next step would find it."""
        file = folder / FILE
        if file.exists() and f'"slide":"{last.slide.panel}","' in file.read_text("utf-8"):
            tell(kiosk)
            timer.stop()

    timer = QTimer(interval=20)
    timer.timeout.connect(look)
    timer.start()
    QGuiApplication.exec()


def go_on(kiosk, console):
    assert isinstance(kiosk.store.state.scene, Loop), kiosk.store.state.scene
    console.window.grabWindow()
    QGuiApplication.processEvents()
    buttons = [i for i in items_of(console.window) if i.inherits("QQuickAbstractButton")]
    button = next(i for i in buttons if accessible_name(i) == "Continue the talk")
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
    for move in ("press", "release"):
        hand = QTest.touchEvent(console.window, Stage.finger(), False)
        getattr(hand, move)(0, middle, console.window).commit()
    tell(kiosk)


def main(folder, what):
    app = QGuiApplication([])
    clock = SystemClock(datetime.now(UTC).tzinfo, datetime(2026, 11, 25, tzinfo=UTC))
    kiosk = Kiosk(clock, Sources(DEMO_SITE, demo=True, mode="present"), (1280, 720))
    disk = Disk()
    KeptTalkFile(kiosk, folder, disk.later)
    kiosk.window.show()
    kiosk.load()
    console = Console(kiosk)
    console.window.setGeometry(0, 0, 1280, 720)
    console.window.show()
    app.processEvents()
    lead(kiosk, folder) if what == "lead" else go_on(kiosk, console)
    console.end()
    kiosk.end()
    disk.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
