"""A kiosk in a program of its own, led by words from its standard input; each is answered by a line.

Words: ``rest`` (all is read ahead), ``open TAG PAGE``, ``everywhere TAG``, ``leave``, ``opened`` (what was
opened since it was asked last, below the folders that it may read).
"""

import ctypes
import json
import os
import struct
import sys
from importlib.util import find_spec
from pathlib import Path

from kiosk.machine.start import environment

environment.apply("offscreen", "software")

from PySide6.QtGui import QGuiApplication  # noqa: E402

from kiosk.core.state import events as ev  # noqa: E402
from kiosk.loading.sources import DEMO_SITE, Sources  # noqa: E402
from tests.qml.stages import Stage  # noqa: E402

ROOT = Path(__file__).parents[2]
PACKAGES = [Path(find_spec(name).origin).parent for name in ("babel", "qtawesome")]
SOON = 5
"""Seconds after which all is read that a visit may need."""

OPENED, NOT_WAITING = 0x20, 0o4000


class OpenedFiles:
    """What is opened below some folders, as the kernel tells it."""

    def __init__(self, *tops):
        self._library = ctypes.CDLL(None)
        self._ear = self._library.inotify_init1(NOT_WAITING)
        folders = {folder for top in tops for folder in (top, *top.rglob("*")) if folder.is_dir()}
        add = self._library.inotify_add_watch
        self._names = {add(self._ear, os.fsencode(folder), OPENED): folder for folder in folders}

    def opened(self):
        found = set()
        while told := self._told():
            while told:
                number, _, _, size = struct.unpack_from("iIII", told)
                name = told[16 : 16 + size].rstrip(b"\0").decode()
                found.add(str(self._names[number] / name))
                told = told[16 + size :]
        return sorted(found)

    def _told(self):
        try:
            return os.read(self._ear, 1 << 16)
        except BlockingIOError:
            return b""


def rest(stage):
    """A few seconds after the start."""
    for _ in range(SOON * 5):
        stage.wait(0.2)


def read(stage, tag, page):
    stage.do(ev.ExploreTouched(), ev.LanguageChosen(tag), ev.LinkFollowed(page))
    stage.window.grabWindow()


def everywhere(stage, tag):
    """A visit that shows every kind of screen, and each topic's first page, in all sizes."""
    stage.do(ev.LanguageChosen(tag), ev.ExploreTouched(), ev.LanguagesOpened())
    stage.window.grabWindow()
    stage.do(ev.LanguageChosen(tag))
    for topic in stage.store.world.deck_in(tag).topics:
        stage.do(ev.LinkFollowed(topic.id))
        stage.window.grabWindow()
    for larger in (True, True, True, False, False, False):
        stage.do(ev.TextSizeChosen(larger))
        stage.window.grabWindow()
    stage.do(ev.ContrastToggled(), ev.AdviceOpened())
    stage.window.grabWindow()
    while stage.scene.idle_card_at is None:
        stage.wait(5.0)
    stage.window.grabWindow()
    leave(stage)


def leave(stage):
    """And half a minute of the loop."""
    stage.do(ev.StartedAgain())
    for _ in range(30):
        stage.wait(1.0)
    stage.window.grabWindow()


def main():
    app = QGuiApplication([])
    watch = OpenedFiles(ROOT / "resources", ROOT / "translations", ROOT / "kiosk", *PACKAGES)
    stage = Stage(sources=Sources(DEMO_SITE, demo=True))
    stage.kiosk.load()
    for line in sys.stdin:
        word, *rest_of = line.split()
        if word == "opened":
            print(json.dumps(watch.opened()), flush=True)
        else:
            {"rest": rest, "open": read, "everywhere": everywhere, "leave": leave}[word](stage, *rest_of)
            print("done", flush=True)
    stage.end()
    del app


if __name__ == "__main__":
    main()
