"""A keyboard for a desktop without hardware: the few Wayland messages that create one and press its keys."""

import os
import struct
import time
from pathlib import Path

from tools.shared.wayland import Device, now_ms

_MANAGER, _SEAT = "zwp_virtual_keyboard_manager_v1", "wl_seat"
_FIRST = 9
"""XKB counts keys from 8 on, of which the first is never used."""

_LEARN_S = 0.5


class Keyboard(Device):
    """Has the keys ``names``, as XKB calls them; by virtual-keyboard-unstable-v1."""

    def __init__(self, display: Path, names: tuple[str, ...]) -> None:
        self._names = names
        super().__init__(display)
        connection = self._connection
        told = connection.globals()
        manager, seat = (connection.bind(told[each][0], each, 1) for each in (_MANAGER, _SEAT))
        self._keyboard = connection.new()
        connection.send(manager, 0, struct.pack("=II", seat, self._keyboard))
        keymap = _keymap(names).encode() + b"\0"
        handle = os.memfd_create("keymap")
        os.write(handle, keymap)
        connection.send(self._keyboard, 0, struct.pack("=II", 1, len(keymap)), handle)
        os.close(handle)
        # Only now a program learns that there is a keyboard.
        list(connection.round_trip())
        time.sleep(_LEARN_S)

    def press(self, name: str) -> None:
        """Pressed and released."""
        key = _FIRST - 8 + self._names.index(name)
        for pressed in (1, 0):
            self._connection.send(self._keyboard, 1, struct.pack("=III", now_ms(), key, pressed))
        self.round_trip()

    def round_trip(self) -> None:
        """Until the compositor has answered: it has then done what it was asked before."""
        list(self._connection.round_trip())


def _keymap(names: tuple[str, ...]) -> str:
    codes = " ".join(f"<K{n}> = {_FIRST + n};" for n in range(len(names)))
    symbols = " ".join(f"key <K{n}> {{[{name}]}};" for n, name in enumerate(names))
    return (
        "xkb_keymap {\n"
        f'xkb_keycodes "own" {{ minimum = 8; maximum = {_FIRST + len(names)}; {codes} }};\n'
        'xkb_types "own" { include "complete" };\n'
        'xkb_compatibility "own" { include "complete" };\n'
        f'xkb_symbols "own" {{ {symbols} }};\n'
        "};\n"
    )
