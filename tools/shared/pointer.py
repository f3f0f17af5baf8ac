"""A pointer in a compositor without hardware: the few messages of Wayland that move and press it."""

import struct
import time
from pathlib import Path

from tools.shared.wayland import Device, now_ms

_MANAGER = "zwlr_virtual_pointer_manager_v1"
_LEFT = 0x110
_LEARN_S = 0.5


class Pointer(Device):
    """Touches like a finger, by wlr-virtual-pointer-unstable-v1."""

    def __init__(self, display: Path) -> None:
        super().__init__(display)
        connection = self._connection
        manager = connection.bind(connection.globals()[_MANAGER][0], _MANAGER, 1)
        self._pointer = connection.new()
        connection.send(manager, 0, struct.pack("=II", 0, self._pointer))
        # Only now a program learns that there is a pointer.
        self._move(0, 0, (1, 1))
        time.sleep(_LEARN_S)

    def tap(self, x: int, y: int, size: tuple[int, int]) -> None:
        """At x, y of an output of ``size`` pixels."""
        self._move(x, y, size)
        for pressed in (1, 0):
            self._connection.send(self._pointer, 2, struct.pack("=III", now_ms(), _LEFT, pressed))
            self._frame()

    def _move(self, x: int, y: int, size: tuple[int, int]) -> None:
        self._connection.send(self._pointer, 1, struct.pack("=IIIII", now_ms(), x, y, *size))
        self._frame()

    def _frame(self) -> None:
        self._connection.send(self._pointer, 4)
