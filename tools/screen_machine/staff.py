"""Staff in front of a machine's screen: their PIN, and what they touch on the pad and on their page."""

import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PIL import Image

from tools.screen_machine import hands
from tools.screen_machine.bench import Bench
from tools.screen_machine.eye import LOOP, same
from tools.screen_machine.staff_references import StaffScreen, paint_staff
from tools.shared.wait import wait

PIN, WRONG = "482063", "591724"
_BETWEEN_S = 0.4
_LIKE = 0.05
"""Mean difference of a pixel, of 255, up to which a screen of staff is the one that is painted."""

_FOOT = 0.78
"""Above it the page says what doctor finds, which comes late; below it are the buttons."""


class Staff:
    """``stick`` is a packed site that lies on a stick."""

    def __init__(self, bench: Bench, stick: Path | None = None) -> None:
        self._bench, self._machine = bench, bench.machine
        self.screens: Mapping[str, StaffScreen] = bench.painted("staff", partial(paint_staff, stick=stick))

    def set_pin(self) -> None:
        """As an administrator does, at a shell."""
        self._machine.shell(f"printf '{PIN}\\n{PIN}\\n' | awareness-kiosk pin", self._bench.answer_s)

    def opens_the_pad(self) -> float:
        """A finger rests on the logo plate; seconds until the pad is there."""
        self._bench.rests(LOOP)
        began = self._bench.presses(self._holds_the_plate, lambda: self.shows("pad"))
        self.sees("pad")
        hands.lift(self._machine.qmp)
        return time.monotonic() - began

    def _holds_the_plate(self) -> None:
        hands.lift(self._machine.qmp)
        hands.touch(self._machine.qmp, *self._bench.references.plate)

    def types(self, pin: str) -> None:
        for key in (*(f"key-{digit}" for digit in pin), "enter"):
            self._taps("pad", key)

    def touches(self, screen: str, control: str) -> None:
        """Until another picture is there."""
        self._bench.presses(lambda: self._taps(screen, control), lambda: not self.shows(screen))
        assert not self.shows(screen), f"touches on {control} do nothing on {screen}"

    def _taps(self, screen: str, control: str) -> None:
        time.sleep(_BETWEEN_S)
        hands.tap(self._machine.qmp, *self.screens[screen].controls[control])

    def holds(self, screen: str, control: str) -> None:
        """Until ``lifts``."""
        hands.touch(self._machine.qmp, *self.screens[screen].controls[control])

    def lifts(self) -> None:
        hands.lift(self._machine.qmp)

    def sees(self, name: str, seconds: float = 0.0) -> float:
        """Seconds until that screen is there."""
        took = wait(lambda: self.shows(name), f"staff see {name}", seconds or self._bench.answer_s)
        self._bench.keep(f"staff-{name}")
        return took

    def shows(self, name: str) -> bool:
        painted, seen = self.screens[name].picture, self._machine.picture()
        if name == "page":
            painted, seen = _foot(painted), _foot(seen)
        return same(seen, painted) <= _LIKE


def _foot(picture: Image.Image) -> Image.Image:
    return picture.crop((0, round(_FOOT * picture.height), picture.width, picture.height))
