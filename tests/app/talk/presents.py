"""A talk presented on two screens, told as JSON; a program, since Qt learns of screens only once.

The argument is a folder; "one" after it leaves one screen.
"""

import json
import os
import sys
from pathlib import Path

from tests.app.talk.two_screens import SCREENS


class Desk:
    """What a person at the console does, and ``told``, what is seen after it."""

    def __init__(self, app, folder):
        from kiosk.app.talk.on_two_screens import Presenting
        from kiosk.loading.world import DEMO_SITE, Sources
        from tests.qml.stages import Stage

        self.stage = Stage(sources=Sources(DEMO_SITE, demo=True, mode="present"))
        self.presenting = Presenting(app, self.stage.kiosk, "", folder / "state")
        self.stage.kiosk.load()
        self.console = self.presenting._console
        self.guard = self.console.guard
        self.told = {}

    def begin(self):
        from kiosk.core.kernel import events as ev

        told, guard = self.told, self.guard
        told["first"] = [guard.cover, self.words(), self.console.window.color().name()]
        self.until(lambda: guard.cover != "changing")
        told["cover"] = [guard.cover, "Which talk do you lead?" in self.words()]
        self.stage.do(ev.TalkBegun("talk-10", "en"))
        told["talk"] = [guard.cover, "Next" in self.words(), self.words() if guard.cover else []]
        if guard.cover:
            guard.trust()
            self.stage.settle()
            told["trusted"] = [guard.cover, "Next" in self.words()]
        told["places"] = self.places()

    def close_the_room(self):
        from kiosk.core.kernel import events as ev

        stage, told = self.stage, self.told
        stage.window.close()
        stage.settle()
        told["closed"] = [self.places()["room"], self.guard.bar]
        self.guard.answer()
        stage.settle()
        told["opened"] = [self.places()["room"], self.guard.bar]
        stage.window.close()
        stage.clock.advance(1.0)
        stage.do(ev.TalkStepped()).settle()
        told["stepped"] = [self.places()["room"], self.guard.bar]

    def swap(self):
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        for _ in range(2):
            QTest.keyClick(self.console.window, Qt.Key.Key_S)
            self.stage.settle()
        self.stage.settle()
        self.told["swapped"] = [self.places(), self.guard.cover]

    def close_the_console(self):
        self.console.window.close()
        self.stage.settle()
        scene = type(self.stage.scene).__name__
        self.told["console closed"] = [self.console.window.isVisible(), self.guard.bar, scene]

    def end(self):
        self.presenting.end()
        self.stage.end()

    def until(self, met):
        from tools.shared.wait import wait

        def looks():
            self.stage.settle()
            return met()

        wait(looks, "the console", 10.0)

    def words(self):
        from tests.qml.stages import items_of

        shown = items_of(self.console.window)
        return [str(item.property("text")) for item in shown if item.property("text")]

    def places(self):
        windows = {"room": self.stage.window, "notes": self.console.window}
        return {name: w.screen().name() if w.isVisible() else "" for name, w in windows.items()}


def main(folder, screens):
    (folder / "screens.json").write_text(json.dumps({"screens": screens}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder / 'screens.json'}"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from PySide6.QtGui import QGuiApplication

    desk = Desk(QGuiApplication([]), folder)
    desk.begin()
    desk.close_the_room()
    desk.swap()
    desk.close_the_console()
    desk.end()
    print(json.dumps(desk.told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), SCREENS[:1] if sys.argv[2:] == ["one"] else SCREENS)
