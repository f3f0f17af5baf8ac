"""A USB keyboard with American letters: which keys make a line, and a person who types it."""

import time
from string import ascii_uppercase

from tools.screen_machine.qmp import Qmp

USB_KEYBOARD = "usb-kbd,bus=usb.0"
_PAUSE_S, _HELD_MS = 0.08, 40
_NAMES = {
    " ": "spc",
    "-": "minus",
    "=": "equal",
    "[": "bracket_left",
    "]": "bracket_right",
    "\\": "backslash",
    ";": "semicolon",
    "'": "apostrophe",
    "`": "grave_accent",
    ",": "comma",
    ".": "dot",
    "/": "slash",
    "\n": "ret",
}
_SHIFTED = dict(zip('!@#$%^&*()_+{}|:"~<>?', "1234567890-=[]\\;'`,./", strict=True))


def keys(letter: str) -> tuple[str, ...]:
    """The keys that are held together for it; KeyError for a letter that such a keyboard has not."""
    if letter in _SHIFTED:
        return ("shift", *keys(_SHIFTED[letter]))
    if letter in ascii_uppercase:
        return ("shift", letter.lower())
    if letter.isascii() and letter.isalnum():
        return (letter,)
    return (_NAMES[letter],)


def types(qmp: Qmp, line: str) -> None:
    """Letter by letter, and Enter."""
    for letter in f"{line}\n":
        press(qmp, *keys(letter))
        time.sleep(_PAUSE_S)


def press(qmp: Qmp, *names: str) -> None:
    held = [{"type": "qcode", "data": name} for name in names]
    qmp.execute("send-key", keys=held, **{"hold-time": _HELD_MS})
