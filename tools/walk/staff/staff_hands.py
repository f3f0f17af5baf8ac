"""The hands of staff: by touch, or by the keys of a keypad alone."""

import time
from functools import partial

from tools.shared.wait import until
from tools.walk.program import WalkedProgram
from tools.walk.report import ControlReport

_BETWEEN_S, _PRESS_S, _DIGIT_S = 0.4, 0.06, 0.12
_KEY_S = 0.14
"""The same key sooner after itself counts once."""

_MOST_TABS = 90
_LONGEST_RING_S = 1.0
_PLATE_S = 5.0
_MARGIN_S = 2.0
_LETTERS = {" ": "space", ".": "period", "-": "minus", ",": "comma"}


class StaffHands:
    """``keys``: a keypad alone. ``times`` is how much faster the program's time runs.

    ``sent`` counts presses and keys that were let go.
    """

    def __init__(self, program: WalkedProgram, keys: bool, times: int) -> None:
        self._program, self._screen = program, program.screen
        self._keys, self._times = keys, times
        self.sent = 0
        if keys:
            self._screen.repeat_no_keys()

    def press_plate(self) -> None:
        """So long that the pad opens."""
        if self._keys:
            self._key("Escape", _PLATE_S / self._times + _MARGIN_S)
            return
        self._screen.point(*self._program.ask("where", "logoPlate")[0])
        self._screen.press()
        until(self._is_at_pad, _PLATE_S + 2 * _MARGIN_S)
        self._screen.lift()
        self.sent += 1

    def type_pin(self, digits: str) -> None:
        """On the keys of the pad, and hands it in."""
        for digit in digits:
            self.touch(self._control(f"key-{digit}"), _DIGIT_S)
        self.touch(self._control("enter"), _DIGIT_S)

    def type_words(self, words: str) -> None:
        """On a keyboard."""
        for letter in words:
            self._key(_LETTERS.get(letter, letter))
            time.sleep(_KEY_S)

    def press_key(self, name: str) -> None:
        time.sleep(_KEY_S)
        self._key(name)

    def touch(self, control: ControlReport, after: float = _BETWEEN_S) -> None:
        self.hold(control, _PRESS_S, after)

    def hold(self, control: ControlReport, seconds: float, after: float = _BETWEEN_S) -> None:
        time.sleep(after)
        if self._keys:
            self._give_ring(control)
            time.sleep(_KEY_S)
            self._key("Return", seconds)
            return
        left, top, width, height = control.box
        self._press(left + width // 2, top + height // 2, seconds)

    def point(self, x: float, y: float) -> None:
        time.sleep(_BETWEEN_S)
        width, height = self._screen.size
        self._press(round(x * width), round(y * height), _PRESS_S)

    def _is_at_pad(self) -> bool:
        return bool(self._program.ask("scene")[0] == "PinPad")

    def _press(self, x: int, y: int, seconds: float) -> None:
        self._screen.point(x, y)
        self._screen.press()
        time.sleep(seconds)
        self._screen.lift()
        self.sent += 1

    def _key(self, name: str, seconds: float = 0.0) -> None:
        self._screen.hold_key(name, seconds)
        self.sent += 1

    def _control(self, name: str) -> ControlReport:
        controls = self._program.tell(whole=False).window.controls
        return next(control for control in controls if control.name == name)

    def _give_ring(self, control: ControlReport) -> None:
        """By Tab; AssertionError where the ring never comes there."""
        for _ in range(_MOST_TABS):
            ring = self._ring()
            if ring and ring.which == control.which:
                return
            time.sleep(_KEY_S)
            self._key("Tab")
            until(partial(self._has_left, ring), _LONGEST_RING_S)
        raise AssertionError(f"Tab never leads to {control.name or control.says}")

    def _has_left(self, ring: ControlReport | None) -> bool:
        return self._ring() != ring

    def _ring(self) -> ControlReport | None:
        return self._program.tell(whole=False).shown.ring
