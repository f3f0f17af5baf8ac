"""Sounds in a program of their own, led by words from its standard input; each is answered by a line.

Words: ``say REVERSED`` (the sentence is held as a player would, and another prepared), ``forget``.
"""

import gc
import sys

from kiosk.machine.start import environment

environment.apply("offscreen", "software")

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402

from kiosk.app.speech.sounds import Sounds  # noqa: E402
from kiosk.core.speech.utterance import Utterance  # noqa: E402
from kiosk.loading.world import language_of  # noqa: E402
from kiosk.machine.start import freed_memory  # noqa: E402
from tests.app.speech.conftest import a_world  # noqa: E402


def main():
    application = QGuiApplication([])
    sounds = Sounds(language_of)
    sounds.want(a_world(), environment.FONTCONFIG.parent)
    held = []
    for line in sys.stdin:
        word, _, rest = line.rstrip("\n").partition(" ")
        if word == "say":
            freed_memory.overwrite(True)
            sounds.ask(Utterance("en", rest[::-1]), lambda sound: (held.append(sound), application.quit()))
            application.exec()
            sounds.prepare(Utterance("en", rest[::-1] + " Once more."))
            print(held[-1].seconds, flush=True)
        else:
            del line, rest
            held.clear()
            sounds.forget()
            QTimer.singleShot(0, application.quit)
            application.exec()
            gc.collect()
            freed_memory.overwrite(False)
            print("forgotten", flush=True)
    sounds.end()


main()
