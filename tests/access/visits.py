"""A kiosk on a screen and a bus, in a program of its own, to which people come and go.

It is led by a line of words each. ``visits COUNT SEED``: so many, by touch and by keys; the answer is what
the last one saw. ``stay SECONDS`` of the loop; ``open TAG PAGE``, then ``leave``; ``opened``: what was opened
since it was asked last. Answers are JSON, a line each.
"""

import json
import random
import sys

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.core.kernel.scenes import Loop
from kiosk.loading.world import DEMO_SITE, Sources
from kiosk.machine import environment
from tests.machine.visitor import PACKAGES, ROOT, OpenedFiles, leave, read, rest
from tests.qml.stages import Stage

LEAVES = {"startAgain", "startAgainTool"}
STEPS = range(2, 9)


class People:
    def __init__(self, stage):
        self._stage = stage

    def visits(self, count, seed):
        chance = random.Random(int(seed))
        saw = []
        for _ in range(int(count)):
            saw = self._visit(chance)
        return {"saw": saw, "left": self._stage.words()}

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
        by_keys = chance.random() < 0.5
        for _ in range(chance.choice(STEPS)):
            if isinstance(stage.scene, Loop) or stage.scene.idle_card_at is None:
                self._act(chance.choice(self._controls()), by_keys)
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
        for _ in range(200):
            if isinstance(stage.scene, Loop):
                return
            stage.wait(1.0)


def main():
    # Qt reads it when the application is made.
    environment.apply("xcb", "software")
    app = QGuiApplication([])
    watch = OpenedFiles(ROOT / "resources", ROOT / "translations", ROOT / "kiosk", *PACKAGES)
    stage = Stage(size=(1280, 720), sources=Sources(DEMO_SITE, demo=True))
    stage.kiosk.load()
    rest(stage)
    watch.opened()
    people = People(stage)

    def answer():
        line = sys.stdin.readline()
        if not line:
            app.quit()
            return
        word, *rest_of = line.split()
        told = watch.opened() if word == "opened" else getattr(people, word)(*rest_of)
        print(json.dumps(told), flush=True)

    # The bus is answered while nobody asks.
    ears = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ears.activated.connect(answer)
    print(json.dumps("ready"), flush=True)
    app.exec()
    stage.end()


if __name__ == "__main__":
    main()
