"""Two monitors on one X server of our own: each can be unplugged, plugged in again, or repeat the other."""

from enum import StrEnum
from typing import Self

from Xlib import XK, X
from Xlib.ext import xtest

from tools.shared.framebuffer import Framebuffer
from tools.walk.compare import Picture
from tools.walk.report import Box
from tools.walk_talk.randr_monitor import delete_monitor, set_monitor, switch_off

NOTES, ROOM = "NOTES", "ROOM"
_SHIFT = "Shift_L"


class Plugged(StrEnum):
    """Which monitors are there; ``TWINS`` show the same."""

    BOTH = "both"
    NOTES = "notes"
    ROOM = "room"
    TWINS = "twins"


class TwoScreens(Framebuffer):
    """``notes`` and ``room`` are their sizes; that of the notes is on the left."""

    def __init__(self, notes: tuple[int, int], room: tuple[int, int]) -> None:
        super().__init__(size=(notes[0] + room[0], max(notes[1], room[1])))
        self.boxes: dict[str, Box] = {NOTES: (0, 0, *notes), ROOM: (notes[0], 0, *room)}
        self.plugged = Plugged.BOTH
        self._there: dict[str, Box] = {}

    def __enter__(self) -> Self:
        super().__enter__()
        switch_off(self._display)
        self.plug(Plugged.BOTH)
        return self

    def plug(self, plugged: Plugged) -> None:
        """From now on these monitors are there."""
        wanted = self._wanted(plugged)
        for name in [name for name, place in self._there.items() if wanted.get(name) != place]:
            delete_monitor(self._display, name)
            del self._there[name]
        for name, place in wanted.items():
            if name not in self._there:
                set_monitor(self._display, name, place, primary=name == NOTES)
                self._there[name] = place
        self.plugged = plugged
        self._display.sync()

    def chord(self, keys: str) -> None:
        """Presses and lets go of keys together, such as "Control_L+f"."""
        codes = [code for name in keys.split("+") for code in self._codes(name)]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.flush()

    def focus(self, x: int, y: int) -> None:
        """Gives the keys to the window that is seen there, as a desktop does after a click."""
        root = self._display.screen().root
        for window in reversed(root.query_tree().children):
            area, about = window.get_geometry(), window.get_attributes()
            seen = about.map_state == X.IsViewable and about.win_class == X.InputOutput
            if seen and 0 <= x - area.x < area.width and 0 <= y - area.y < area.height:
                window.set_input_focus(X.RevertToPointerRoot, X.CurrentTime)
                break
        self._display.sync()

    def _wanted(self, plugged: Plugged) -> dict[str, Box]:
        if plugged is Plugged.TWINS:
            return self.boxes | {ROOM: (0, 0, *self.boxes[ROOM][2:])}
        kept = {Plugged.NOTES: (NOTES,), Plugged.ROOM: (ROOM,)}.get(plugged, (NOTES, ROOM))
        return {name: self.boxes[name] for name in kept}

    def _codes(self, name: str) -> list[int]:
        sign = XK.string_to_keysym(name)
        code, index = next(iter(self._display.keysym_to_keycodes(sign)))
        shift = self._display.keysym_to_keycode(XK.string_to_keysym(_SHIFT))
        return [shift, code] if index == 1 else [code]


def part(picture: Picture, box: Box) -> Picture:
    """The part of a picture in that box; not a copy."""
    left, top, width, height = box
    return picture[top : top + height, left : left + width]
