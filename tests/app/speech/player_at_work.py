"""A player and a real sound server, led by lines: ``play SECONDS SEED`` of noise, ``rest SECONDS``."""

import random
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.core.speech.utterance import Sound
from kiosk.machine import environment

RATE = 22_050


def noise(seconds, seed):
    """Samples of which no two parts are alike."""
    return random.Random(seed).randbytes(2 * round(RATE * seconds))


def main():
    environment.apply("offscreen", "software")
    app = QGuiApplication([])
    from kiosk.window.speech.player import Player

    player = Player()
    player.ended.connect(app.quit)
    for line in sys.stdin:
        word, seconds, *seed = line.split()
        if word == "rest":
            QTimer.singleShot(round(float(seconds) * 1000), app.quit)
        else:
            player.play(Sound(noise(float(seconds), int(*seed)), RATE), 1.0)
        app.exec()
        print(word, flush=True)


if __name__ == "__main__":
    main()
