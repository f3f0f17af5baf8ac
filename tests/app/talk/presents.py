"""A talk presented on screens, told as JSON; a program, since Qt learns of screens only once.

The argument is a folder; after it "one" and "rehearse" leave one screen, "mirrored" lays both on each other,
and "windows" shows both windows on one.
"""

import json
import os
import sys
from pathlib import Path

from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.window.base.enums import ConsolePart, GuardBar
from tests.app.talk.two_screens import SCREENS


class PresentingPerson:
    """What a person at the console does, and ``told``, what is seen after it."""

    def __init__(self, app, folder, windowed=False):
        from kiosk.app.talk.on_two_screens import Presenting
        from kiosk.loading.sources import DEMO_SITE, Sources
        from tests.qml.stages import Stage

        self.stage = Stage(sources=Sources(DEMO_SITE, demo=True, mode="present"))
        self.presenting = Presenting(app, self.stage.kiosk, "", folder / "state", windowed=windowed)
        self.stage.kiosk.load()
        self.console = self.presenting._console
        self.guard = self.console.guard
        self.told = {}

    def begin(self):
        told, guard = self.told, self.guard
        told["first"] = [guard.cover, self.words(), self.console.window.color().name()]
        self.until(lambda: guard.cover != "changing")
        told["cover"] = [guard.cover, "Which talk will you lead?" in self.words()]
        self.stage.do(te.TalkBegun("talk-10", "en"))
        told["talk"] = [guard.cover, "Next" in self.words(), self.words() if guard.cover else []]
        if guard.cover:
            guard.trust()
            self.stage.settle()
            told["trusted"] = [guard.cover, "Next" in self.words()]
        told["places"] = self.places()
        self.tell("both")

    def close_the_room(self):
        stage, told = self.stage, self.told
        stage.window.close()
        stage.settle()
        told["closed"] = [self.places()["room"], self.bar()]
        self.guard.answer()
        stage.settle()
        told["opened"] = [self.places()["room"], self.bar()]
        stage.window.close()
        stage.clock.advance(1.0)
        stage.do(te.TalkStepped()).settle()
        told["stepped"] = [self.places()["room"], self.bar()]

    def swap(self):
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        for _ in range(2):
            QTest.keyClick(self.console.window, Qt.Key.Key_S)
            self.stage.settle()
        self.stage.settle()
        self.told["swapped"] = [self.places(), self.guard.cover]

    def move(self):
        """A desktop moves each window onto the other screen."""
        for name, window in (("notes", self.console.window), ("room", self.stage.window)):
            self.until(lambda: self.guard.cover == "")
            own, other = self.areas()[name], next(a for n, a in self.areas().items() if n != name)
            covered = []

            def look(covered=covered):
                """What is seen when the cover changes."""
                covered.append([self.guard.cover, self.console.window.color().name(), self.words()])

            self.guard.changed.connect(look)
            # Qt's platform offscreen moves no window that fills its screen.
            window.showNormal()
            window.setGeometry(*other)
            self.stage.settle()
            self.until(lambda: self.guard.cover == "")
            self.guard.changed.disconnect(look)
            self.told[f"moved {name}"] = [covered[:1], self.areas()[name] == own]

    def areas(self):
        windows = {"notes": self.console.window, "room": self.stage.window}
        return {name: window.geometry().getRect() for name, window in windows.items()}

    def minimise(self):
        self.until(lambda: self.guard.cover == "")
        self.console.window.showMinimized()
        self.stage.settle()
        self.told["minimised"] = self.console.window.visibility().name

    def close_the_console(self):
        self.console.window.close()
        self.stage.settle()
        scene = type(self.stage.scene).__name__
        self.told["console closed"] = [self.console.window.isVisible(), self.bar(), scene]

    def lead_on_one_screen(self):
        """By keys that go to the window in front, as a desktop sends them."""
        from PySide6.QtCore import Qt

        from kiosk.core.talk.rules import UNDO

        view, guard = self.console.view, self.guard
        self.until(lambda: guard.cover != "changing")
        self.tell("list")
        view.prepare("talk-10")
        self.tell("guide")
        guard.trust()
        self.tell("trusted")
        view.beginPrepared()
        self.tell("card")
        for name, key in [
            ("first step", Qt.Key.Key_PageDown),
            ("second step", Qt.Key.Key_PageDown),
            ("F6", Qt.Key.Key_F6),
            ("F6 again", Qt.Key.Key_F6),
            ("C", Qt.Key.Key_C),
            ("S", Qt.Key.Key_S),
            ("I", Qt.Key.Key_I),
            ("B", Qt.Key.Key_B),
            ("B again", Qt.Key.Key_B),
        ]:
            # The room sees again what a key has hidden twice a second at most.
            self.stage.wait(0.5)
            self.press(key)
            self.tell(name)
        self.stage.window.close()
        self.tell("slides closed")
        self.stage.wait(1.0)
        self.press(Qt.Key.Key_PageUp)
        self.tell("step back")
        self.press(Qt.Key.Key_F6)
        self.console.window.close()
        self.tell("console closed")
        self.stage.wait(UNDO)
        self.tell("ended")
        self.stage.do(ev.Ticked())

    def rehearse(self):
        """On a screen that nobody else sees, until the screens change."""
        from PySide6.QtCore import Qt

        view, guard = self.console.view, self.guard
        self.until(lambda: guard.cover != "changing")
        view.prepare("talk-10")
        guard.trust()
        view.rehearse()
        self.tell("begun")
        self.press(Qt.Key.Key_PageDown)
        self.tell("step")
        self.press(Qt.Key.Key_F6)
        self.tell("slide")
        self.stage.wait(0.5)
        self.press(Qt.Key.Key_F6)
        self.tell("notes")
        self.presenting._curtain.draw()
        self.tell("changing")
        self.until(lambda: guard.cover == "one")
        self.tell("asked")
        guard.trust()
        self.tell("trusted")

    def press(self, key):
        from PySide6.QtTest import QTest

        windows = (self.stage.window, self.console.window)
        front = [window for window in windows if window.isVisible()]
        assert len(front) == 1, front
        QTest.keyClick(front[0], key)
        self.stage.settle()

    def bar(self):
        return GuardBar.Kind(self.guard.property("bar")).name

    def tell(self, name):
        """Which windows are in sight and how large, what of the console, the slide, and notes in sight."""
        from kiosk.core.state.scenes.talk import Talk

        self.stage.settle()
        scene, world = self.stage.scene, self.stage.store.world
        windows = {"room": self.stage.window, "notes": self.console.window}
        shown = {n: list(w.geometry().getRect()) for n, w in windows.items() if w.isVisible()}
        seen = [word for n in shown for word in (self.words() if n == "notes" else self.stage.words())]
        notes = {block.text for ref in world.talks.notes for block in world.talks.notes_on(ref)}
        self.told[name] = {
            "shown": shown,
            "part": ConsolePart.Kind(self.guard.property("part")).name,
            "slide": scene.slide.panel if isinstance(scene, Talk) else "",
            "blank": isinstance(scene, Talk) and scene.blanked,
            "notes": [word for word in seen if word.removeprefix("• ") in notes],
            "guide": [i.objectName() for i in self.items() if i.objectName() == "guideLine"],
            "words": seen,
        }

    def items(self):
        from tests.qml.stages import items_of

        return items_of(self.console.window) if self.console.window.isVisible() else []

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


def main(folder, mode):
    screens = {"": SCREENS, "mirrored": [SCREENS[0], SCREENS[0] | {"name": "B"}]}.get(mode, SCREENS[:1])
    (folder / "screens.json").write_text(json.dumps({"screens": screens}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder / 'screens.json'}"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from PySide6.QtGui import QGuiApplication

    desk = PresentingPerson(QGuiApplication([]), folder, windowed=mode == "windows")
    if mode == "rehearse":
        desk.rehearse()
    elif mode in {"one", "mirrored"}:
        desk.lead_on_one_screen()
    else:
        desk.begin()
        desk.close_the_room()
        if not mode:
            desk.move()
            desk.minimise()
        desk.swap()
        desk.close_the_console()
    desk.end()
    print(json.dumps(desk.told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), "".join(sys.argv[2:]))
