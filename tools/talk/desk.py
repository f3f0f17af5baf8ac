"""A desktop with two screens and no hardware: compositor, kiosk, process for phones, keys and a pointer."""

import os
import signal
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from tools.shared.headless import Headless
from tools.shared.pointer import Pointer
from tools.shared.wait import wait
from tools.talk.keyboard import Keyboard

NOTES, ROOM = "HEADLESS-1", "HEADLESS-2"
SIZE = (1920, 1080)
KEYS = ("Prior", "Next", "Return", "b", "F5", "s", *"0123456789")
SOON_S = 10.0
TITLE = "For travellers, 25 minutes"

_CONFIG = """<?xml version="1.0"?>
<labwc_config>
  <theme><dropShadows>no</dropShadows></theme>
  <keyboard><numlock>off</numlock></keyboard>
</labwc_config>
"""


class Desk(Headless):
    """labwc as on a laptop. ``phones``: the process for phones runs beside the kiosk."""

    def __init__(self, language: str = "en", phones: bool = True) -> None:
        super().__init__(outputs=2)
        self._language, self._phones = language, phones

    def _set_up(self) -> None:
        (self.folder / "labwc").mkdir()
        (self.folder / "labwc/rc.xml").write_text(_CONFIG, "utf-8")
        self._start_compositor("labwc")
        for name in (NOTES, ROOM):
            self.on(name)
        if self._phones:
            phones = ("-m", "kiosk.phones", "--address", "127.0.0.1", "--port", "0")
            self._start(sys.executable, *phones)
        self._start_kiosk()
        self._pointer = self._held.enter_context(Pointer(self.display))
        self._keyboard = self._held.enter_context(Keyboard(self.display, KEYS))

    def _start_kiosk(self) -> None:
        words = ("run", "--demo", "--mode", "present", "--language", self._language, "--screen", ROOM)
        self._start(sys.executable, "-m", "tools.talk.ear", *words, "--state", str(self.state))
        self.wait_for_ear()

    def kill(self) -> None:
        """The kiosk ends by kill -9, and is started again."""
        kiosk = self._processes.pop()
        os.killpg(kiosk.pid, signal.SIGKILL)
        kiosk.wait()
        self._ear.unlink()
        self._start_kiosk()

    def look(self) -> Mapping[str, Any]:
        seen: Mapping[str, Any] = self.ask("look")
        return seen

    def wait_for(self, **expected: object) -> float:
        """Seconds until the talk has this state."""
        return wait(lambda: expected.items() <= self.look().items(), str(expected), SOON_S)

    def key(self, name: str) -> None:
        """Pressed and released, as by a clicker or a keyboard."""
        self._keyboard.press(name)

    def settle(self) -> None:
        """Until the compositor has done what the kiosk has asked of it until now, such as hiding a window.

        It drops a key for as long as no window has the keyboard. The kiosk sends its requests before it
        looks a second time, and the compositor hears all of its clients in each turn.
        """
        for _ in range(2):
            self.look()
        for _ in range(2):
            self._keyboard.round_trip()

    def touch(self, name: str) -> None:
        """Presses a button of the console with the pointer."""
        wait(lambda: bool(self.ask("where", name)), f"the button {name}", SOON_S)
        # New rows get their positions with the next frame.
        time.sleep(0.1)
        x, y = self.ask("where", name)
        self._pointer.tap(x, y, self._desktop())

    def begin_talk(self) -> None:
        """Chooses the programme, and leads from its guide to the first slide."""
        self.touch(TITLE)
        self.touch("Begin the talk")

    def off(self, name: str) -> None:
        self.screens("--output", name, "--off")

    def on(self, name: str) -> None:
        """At its position: the notes' screen on the left, the room's beside it."""
        place = f"{SIZE[0] * (name == ROOM)},0"
        self.screens("--output", name, "--on", "--custom-mode", f"{SIZE[0]}x{SIZE[1]}", "--pos", place)

    def mirror(self) -> None:
        """The room's screen shows the same as the notes'."""
        self.screens("--output", ROOM, "--pos", "0,0")

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """The kiosk does nothing meanwhile."""
        kiosk = self._processes[-1].pid
        os.killpg(kiosk, signal.SIGSTOP)
        try:
            yield
        finally:
            os.killpg(kiosk, signal.SIGCONT)

    def _desktop(self) -> tuple[int, int]:
        return max(x for x, _ in self.lit().values()) + SIZE[0], SIZE[1]
