"""A kiosk that reads a page aloud through a real sound server, and says when it was touched.

Lines that it prints: a name and the monotonic second.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.machine.start import environment

environment.apply("offscreen", "software")
app = QGuiApplication([])
app.setApplicationName("Awareness Kiosk")

from kiosk.app.speech.reading_aloud import ReadingAloud  # noqa: E402
from kiosk.machine.disk_thread import at_once  # noqa: E402
from tests.qml.stages import Stage  # noqa: E402


def tell(name, *more):
    print(name, time.monotonic(), *more, flush=True)


def let(seconds):
    """The application goes on."""
    QTimer.singleShot(round(seconds * 1000), app.quit)
    app.exec()


stage = Stage("en", (1280, 720))
kiosk = stage.kiosk
reading = ReadingAloud(
    kiosk.store, kiosk.visitor, kiosk.window, kiosk.language_of, at_once, kiosk.touch_filter.presence
)
player, played = reading.reader._player, []


def play(sound, level, real=player.play):
    played.append(sound.seconds)
    return real(sound, level)


player.play = play
for spoken in map(float, sys.argv[1:]):
    stage.go("topic")
    reading.want(kiosk.store.world, Path("/nonexistent"))
    stage.settle()
    stage.tap(stage.find("readAloud"))
    let(2)
    tell("touched")
    stage.tap(stage.find("listen"))
    # What begins the speech is done once; names are said before the sentences.
    while "#" not in kiosk.store.state.visitor.speech.line:
        let(0.5)
    played.clear()
    used = time.process_time()
    let(spoken)
    tell("speaks", (time.process_time() - used) / (sum(played) or spoken))
    sys.stdin.readline()
    tell("left")
    stage.press(stage.find("startAgain"))
    stage.release((10, 10))
    let(1.5)
    tell("gone")
    sys.stdin.readline()
reading.end()
stage.end()
