"""A monitor in the second socket of a machine's graphics card, which is plugged in and pulled out."""

import socket
import struct
from pathlib import Path
from typing import Self

from tools.screen_machine.hardware import SECOND_MONITOR

_VERSION = b"RFB 003.008\n"
_NO_PASSWORD, _SHARED = b"\1", b"\1"
_SET_DESKTOP_SIZE = 251
_ANSWER_S = 20.0


class SecondMonitor:
    """Used by ``with``; pulled out at first.

    QEMU tells the guest of a monitor as large as the window of the program that looks at it by VNC, and of
    none for a window without any size.
    """

    def __init__(self, folder: Path) -> None:
        self._place = folder / SECOND_MONITOR

    def __enter__(self) -> Self:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(_ANSWER_S)
        self._socket.connect(str(self._place))
        assert self._read(len(_VERSION)) == _VERSION
        self._socket.sendall(_VERSION)
        self._read(self._read(1)[0])
        self._socket.sendall(_NO_PASSWORD)
        assert self._read(4) == bytes(4), "QEMU lets nobody look"
        self._socket.sendall(_SHARED)
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def plug(self, width: int, height: int) -> None:
        screen = struct.pack(">IHHHHI", 0, 0, 0, width, height, 0)
        self._socket.sendall(struct.pack(">BxHHBx", _SET_DESKTOP_SIZE, width, height, 1) + screen)

    def pull(self) -> None:
        self.plug(0, 0)

    def _read(self, size: int) -> bytes:
        heard = b""
        while len(heard) < size:
            more = self._socket.recv(size - len(heard))
            assert more, "QEMU has gone"
            heard += more
        return heard
