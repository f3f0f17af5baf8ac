"""A kiosk on a screen and a bus, in a program of its own, to which people come and go.

It is led by a line of words each. ``visits COUNT SEED``: so many, by touch, by keys and by ear; the
answer is what the last one saw, and parts of all sounds that were played. ``stay SECONDS`` of the loop;
``open TAG PAGE`` or ``speak``, then ``leave``; ``opened``: what was opened since it was asked last.
Answers are JSON, a line each.
"""

import json
import os
import random
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.loading.sources import Sources
from kiosk.machine.start import environment
from tests.machine.visitor import PACKAGES, ROOT, OpenedFiles, leave, read, rest
from tests.qml.stages import Stage

LEAVES = {"startAgain", "startAgainTool", "readAloud"}
READ = "check-an-offer/before-you-say-yes"
PART, EVERY = 64, 1500
"""Bytes of sound that are looked for, and how far apart."""

LATEST_S, BREATH_S, HEARD_S = 10, 0.05, 0.3
STEPS = range(2, 9)


class Strangers:
    def __init__(self, stage):
        self._stage = stage
        self._said = []
        player = stage.kiosk.reading_aloud.reader._player
        play = player.play

        def played(sound, level):
            self._said += (sound.pcm[at : at + PART] for at in range(EVERY, len(sound.pcm) - PART, EVERY))
            # Louder than any visit may be: what reaches the sound server is what is looked for.
            return play(sound, 1.0)

        player.play = played

    def visits(self, count, seed):
        chance = random.Random(int(seed))
        saw, spoken = [], 0
        for _ in range(int(count)):
            before = len(self._said)
            saw = self._visit(chance)
            spoken += len(self._said) > before
        return {"saw": saw, "left": self._stage.words(), **self._heard(), "spoken": spoken}

    def speak(self):
        """A page is being read aloud."""
        # Touches count again.
        self._stage.wait(4.0).do(ev.ExploreTouched(), ev.LinkFollowed(READ))
        self._listen()
        return self._heard()

    def _heard(self):
        """Only what cannot be there by chance; nothing of it is kept here."""
        said, self._said = self._said, []
        return {"said": [part.hex() for part in said if len(set(part)) > PART // 2]}

    def _listen(self):
        """Until the first words are heard, in the time of the machine."""
        stage, before = self._stage, len(self._said)
        stage.tap(stage.find("readAloud"))
        if stage.all("listen"):
            stage.tap(stage.find("listen"))
        waits = 0
        while len(self._said) == before and waits < LATEST_S / BREATH_S:
            pass_by(BREATH_S)
            waits += 1
        pass_by(HEARD_S)

    def stay(self, seconds):
        for _ in range(int(seconds)):
            self._stage.wait(1.0)
        return self._stage.words()

    def open(self, tag, page):
        read(self._stage, tag, page)

    def leave(self):
        leave(self._stage)

    def _visit(self, chance):
        stage = self._stage
        stage.wait(4.0)
        before = set(stage.words())
        by_keys, by_ear = chance.random() < 0.5, chance.random() < 1 / 2
        if by_ear:
            stage.do(ev.ExploreTouched())
        for _ in range(chance.choice(STEPS)):
            if isinstance(stage.scene, Loop) or stage.scene.idle_card_at is None:
                self._act(chance.choice(self._controls()), by_keys)
        if by_ear and stage.all("readAloud"):
            self._listen()
        saw = [words for words in stage.words() if words not in before]
        self._leave(chance.choice(["touch", "key", "time"]))
        assert isinstance(stage.scene, Loop), stage.scene
        return saw

    def _controls(self):
        return [item for item in self._stage.controls() if item.objectName() not in LEAVES]

    def _act(self, control, by_keys):
        if by_keys:
            control.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            self._stage.wait(0.6).key(Qt.Key.Key_Return)
        else:
            self._stage.tap(control)
        self._stage.window.grabWindow()

    def _leave(self, how):
        stage = self._stage
        if isinstance(stage.scene, Loop):
            return
        if how == "touch":
            stage.tap(stage.find("startAgain"))
        elif how == "key":
            stage.key(Qt.Key.Key_Escape)
        # Each line that is read meanwhile lets the time begin again.
        for _ in range(2000):
            if isinstance(stage.scene, Loop):
                return
            stage.wait(1.0)


def pass_by(seconds):
    """Real time: a child makes the sound."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def main():
    # Qt reads it when the application is made.
    environment.apply("xcb", "software")
    app = QGuiApplication([])
    watch = OpenedFiles(ROOT / "resources", ROOT / "translations", ROOT / "kiosk", *PACKAGES)
    stage = Stage(size=(1280, 720), sources=Sources(Path(sys.argv[1]), demo=True))
    stage.kiosk.load()
    rest(stage)
    watch.opened()
    pass_by(1.0)
    people = Strangers(stage)

    def answer():
        line = sys.stdin.readline()
        if not line:
            app.quit()
            return
        word, *rest_of = line.split()
        try:
            told = watch.opened() if word == "opened" else getattr(people, word)(*rest_of)
        except Exception:
            # Qt would go on, and who asks would wait for ever.
            traceback.print_exc()
            os._exit(1)
        print(json.dumps(told), flush=True)

    # The bus is answered while nobody asks.
    ears = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ears.activated.connect(answer)
    print(json.dumps("ready"), flush=True)
    app.exec()
    stage.end()


if __name__ == "__main__":
    main()
