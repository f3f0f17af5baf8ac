"""A pointer in a cage: the few messages of Wayland that move and press it."""

import socket
import struct
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

_DISPLAY, _REGISTRY, _DONE, _MANAGER, _POINTER = 1, 2, 3, 4, 5
_MANAGER_NAME = "zwlr_virtual_pointer_manager_v1"
_LEFT = 0x110
_LEARN_S = 0.5


class Pointer:
    """Touches where a finger would, by wlr-virtual-pointer-unstable-v1."""

    def __init__(self, display: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.connect(str(display))
        self._socket.settimeout(10)
        self._send(_DISPLAY, 1, struct.pack("=I", _REGISTRY))
        self._send(_DISPLAY, 0, struct.pack("=I", _DONE))
        number = next(name for name, kind in self._globals() if kind == _MANAGER_NAME)
        kind = _text(_MANAGER_NAME)
        self._send(_REGISTRY, 0, struct.pack("=I", number) + kind + struct.pack("=II", 1, _MANAGER))
        self._send(_MANAGER, 0, struct.pack("=II", 0, _POINTER))
        # A program learns only now that there is a pointer.
        self._move(0, 0, (1, 1))
        time.sleep(_LEARN_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def tap(self, x: int, y: int, size: tuple[int, int]) -> None:
        """At x, y of an output of ``size`` pixels."""
        self._move(x, y, size)
        for pressed in (1, 0):
            self._send(_POINTER, 2, struct.pack("=III", _now(), _LEFT, pressed))
            self._send(_POINTER, 4, b"")

    def _move(self, x: int, y: int, size: tuple[int, int]) -> None:
        self._send(_POINTER, 1, struct.pack("=IIIII", _now(), x, y, *size))
        self._send(_POINTER, 4, b"")

    def _send(self, receiver: int, what: int, body: bytes) -> None:
        self._socket.sendall(struct.pack("=IHH", receiver, what, 8 + len(body)) + body)

    def _globals(self) -> Iterator[tuple[int, str]]:
        """Number and kind of all that the compositor offers."""
        while True:
            sender, what, size = struct.unpack("=IHH", self._receive(8))
            body = self._receive(size - 8)
            if sender == _DONE:
                return
            if sender == _REGISTRY and what == 0:
                number, length = struct.unpack_from("=II", body)
                yield number, body[8 : 8 + length - 1].decode()

    def _receive(self, size: int) -> bytes:
        found = b""
        while len(found) < size:
            part = self._socket.recv(size - len(found))
            if not part:
                raise AssertionError("the compositor hung up")
            found += part
        return found


def _text(text: str) -> bytes:
    """A string as Wayland sends it: length with the final zero, padded to whole words."""
    whole = text.encode() + b"\0"
    return struct.pack("=I", len(whole)) + whole + bytes(-len(whole) % 4)


def _now() -> int:
    return time.monotonic_ns() // 1_000_000 & 0xFFFFFFFF
