"""A player and a real sound server, led by lines: a word, seconds and for noise a seed; each is answered.

Words: ``play`` to its end, ``begin``, ``rest``, ``stop``, ``close``; ``fails`` is answered after a failure.
Its argument is the name of a device, if it is not the server that chooses.
"""

import random
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.core.speech.utterance import Sound
from kiosk.machine.start import environment, freed_memory

RATE = 22_050


def noise(seconds, seed):
    """Samples of which no two parts are alike."""
    return random.Random(seed).randbytes(2 * round(RATE * seconds))


def main():
    environment.apply("offscreen", "software")
    app = QGuiApplication([])
    from kiosk.machine.sound.sound_player import SoundPlayer

    freed_memory.overwrite(True)
    player = SoundPlayer()
    player.device = "".join(sys.argv[1:])
    player.ended.connect(app.quit)
    failed = []
    player.failed.connect(lambda: (failed.append(True), app.quit()))
    for line in sys.stdin:
        word, seconds, *seed = line.split()
        if word in {"play", "begin"}:
            player.play(Sound(noise(float(seconds), int(*seed)), RATE), 1.0)
        elif word in {"stop", "close"}:
            getattr(player, word)()
        if word != "play":
            QTimer.singleShot(1 if word == "begin" else round(float(seconds) * 1000), app.quit)
        if word != "fails" or not failed:
            app.exec()
        print(word if word != "fails" or failed else "silent", flush=True)
    player.close()


if __name__ == "__main__":
    main()
