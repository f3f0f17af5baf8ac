"""Keys and touches through an X server, which any program gets as from a keyboard and a finger.

XTEST has a pointer and no touch screen: presses of its button take the way of touches through the kiosk.
"""

from Xlib import X
from Xlib.display import Display
from Xlib.ext import xtest

from kiosk.core.keys.keypad import CODES, XKB_OFFSET

BREATH_S = 0.7
"""Sooner, the same key or place would be a tremor."""


class Hand:
    """``rest`` lets so many seconds pass."""

    def __init__(self, display, rest):
        self._display, self._rest = Display(display), rest

    def touch(self, x, y, seconds=0.08):
        self._rest(BREATH_S)
        xtest.fake_input(self._display, X.MotionNotify, x=round(x), y=round(y))
        self._do(X.ButtonPress, 1)
        self._rest(seconds)
        self._do(X.ButtonRelease, 1)

    def press(self, act):
        """The key of a keypad, by its code."""
        self._rest(BREATH_S)
        for kind in (X.KeyPress, X.KeyRelease):
            self._do(kind, CODES[act][0] + XKB_OFFSET)

    def _do(self, kind, detail):
        xtest.fake_input(self._display, kind, detail)
        self._display.sync()

    def end(self):
        self._display.close()
