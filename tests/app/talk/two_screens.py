"""A talk on a kiosk with a second screen, told as JSON; a program, since Qt learns of screens only once."""

import json
import os
import sys
from pathlib import Path

SIZE = {"y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
SCREENS = [{"name": "A", "x": 0, **SIZE}, {"name": "B", "x": 1280, **SIZE}]


def main(folder: Path, one_screen: bool) -> None:
    (folder / "screens.json").write_text(json.dumps({"screens": SCREENS}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder / 'screens.json'}"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([])
    from kiosk.app.talk.on_kiosk import KioskTalk
    from kiosk.core.state import staff_events as se
    from kiosk.core.state import talk_events as te
    from kiosk.core.talk.rules import UNDO
    from kiosk.machine.disk_thread import at_once
    from tests.qml.stages import Stage
    from tools.shared.wait import wait

    stage = Stage("en", (1280, 720)).go("staff-talks")
    talk = KioskTalk(app, stage.kiosk, windowed=False, state=folder, later=at_once, one_screen=one_screen)
    stage.kiosk.staff.mark("talk-10")
    stage.kiosk.staff.decide()
    stage.settle()
    stage.settle()
    told = talk._console.guard
    covers = [told.cover]
    wait(lambda: stage.settle() or told.cover != "changing", "the notes", 10.0)
    covers.append(told.cover)
    shown = {w.screen().name(): w.title() for w in app.topLevelWindows() if w.isVisible()}
    notes = [words for words in stage.words() if "Ask" in words]
    card = stage.has("phoneCard")
    stage.do(se.PhoneCardClosed(), te.TalkEnded()).wait(UNDO).settle()
    after = [w.screen().name() for w in app.topLevelWindows() if w.isVisible()]
    talk.end()
    stage.end()
    print(json.dumps({"shown": shown, "notes": notes, "card": card, "after": after, "covers": covers}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), one_screen="one" in sys.argv[2:])
