"""The meaning of a key: an act of a keypad, a letter that staff write, or a digit of a PIN or number."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk.core.announcements.letters import can_be_written
from kiosk.core.keys.keypad import XKB_OFFSET, KeyAct
from kiosk.core.state.scenes import Scene
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.announce import AnnouncePanel, AnnounceStep, AnnounceTyped
from kiosk.core.state.staff_panels.fleet import FleetPanel, FleetStep, FleetTyped
from kiosk.core.state.staff_panels.numbers import NumbersPanel, NumbersStep

BY_NAME: Final[dict[int, KeyAct]] = {
    Qt.Key.Key_Tab: "next",
    Qt.Key.Key_Backtab: "previous",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Return: "select",
    Qt.Key.Key_Enter: "select",
    Qt.Key.Key_Space: "select",
    Qt.Key.Key_Escape: "start_again",
    Qt.Key.Key_VolumeUp: "louder",
    Qt.Key.Key_VolumeDown: "quieter",
    Qt.Key.Key_MediaPlay: "stop",
    Qt.Key.Key_MediaTogglePlayPause: "stop",
    Qt.Key.Key_MediaPrevious: "repeat",
    Qt.Key.Key_F11: "hide",
}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def act_of(event: QKeyEvent, by_code: Mapping[int, KeyAct]) -> KeyAct | None:
    """Returns the act of a key; ``by_code`` has the keys of a keypad; others are known by their names."""
    if act := by_code.get(event.nativeScanCode() - XKB_OFFSET):
        return act
    tabbing = event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() == Qt.Key.Key_Backtab
    return BY_NAME.get(event.key()) if tabbing or event.modifiers() in _PLAIN else None


def is_of_pad(event: QKeyEvent, scene: Scene) -> bool:
    """Whether the key is a digit or backspace of a PIN or a number, with Shift too, which some keyboard
    layouts need.
    """
    panel = scene.panel if isinstance(scene, StaffPage) else None
    takes_number = isinstance(panel, NumbersPanel) and panel.step is NumbersStep.PAD
    if not (takes_number or isinstance(scene, PinPad)) or event.modifiers() & _COMMANDS:
        return False
    key, text = event.key(), event.text()
    return key == Qt.Key.Key_Backspace or text.isdecimal() or (takes_number and text == "+")


def writes(scene: Scene) -> type[AnnounceTyped | FleetTyped] | None:
    """Returns the letter of a key where staff write an announcement, an address or a code."""
    panel = scene.panel if isinstance(scene, StaffPage) else None
    if isinstance(panel, AnnouncePanel):
        return AnnounceTyped if panel.step is AnnounceStep.WORDS else None
    is_code = isinstance(panel, FleetPanel) and panel.step in {FleetStep.SERVER, FleetStep.CODE}
    return FleetTyped if is_code else None


def letter_of(event: QKeyEvent) -> str | None:
    """Returns the text of a key; "" takes the last letter away, None is no letter."""
    if event.key() == Qt.Key.Key_Backspace:
        return ""
    typed = event.text()
    return typed if can_be_written(typed) and not event.modifiers() & _COMMANDS else None


def identity(event: QKeyEvent) -> int:
    """Returns the place of the key if the system reports it: a keymap may call two keys the same."""
    return event.nativeScanCode() or -event.key()
