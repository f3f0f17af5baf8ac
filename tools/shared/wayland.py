"""Just enough of Wayland for pictures, keys and a pointer: messages, globals, and memory that is shared."""

import array
import select
import socket
import struct
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

DISPLAY, REGISTRY = 1, 2


@dataclass(frozen=True, slots=True)
class WireMessage:
    """``what`` is the event's number in the interface of ``sender``."""

    sender: int
    what: int
    body: bytes

    def numbers(self) -> tuple[int, ...]:
        return struct.unpack(f"={len(self.body) // 4}I", self.body)

    def text(self) -> str:
        """The string of an event with nothing else."""
        (length,) = struct.unpack_from("=I", self.body)
        return self.body[4 : 3 + length].decode()


class Connection:
    """Ids of objects only increase: nothing here lives long enough to run out of them."""

    def __init__(self, display: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.connect(str(display))
        self._waiting = b""
        self._last = REGISTRY
        self.send(DISPLAY, 1, struct.pack("=I", REGISTRY))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def new(self) -> int:
        """The id of an object that the next request creates."""
        self._last += 1
        return self._last

    def close(self) -> None:
        self._socket.close()

    def send(self, receiver: int, what: int, body: bytes = b"", handle: int | None = None) -> None:
        """``handle`` is a file that is passed to the compositor."""
        whole = struct.pack("=IHH", receiver, what, 8 + len(body)) + body
        rights = (
            [] if handle is None else [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [handle]))]
        )
        self._socket.sendmsg([whole], rights)

    def globals(self) -> Mapping[str, list[int]]:
        """The numbers of all that the compositor offers, by interface."""
        found: dict[str, list[int]] = {}
        for message in self.round_trip():
            if message.sender == REGISTRY and message.what == 0:
                number, length = struct.unpack_from("=II", message.body)
                found.setdefault(message.body[8 : 7 + length].decode(), []).append(number)
        return found

    def bind(self, name: int, interface: str, version: int) -> int:
        """Binds a global, by its number in the registry."""
        made = self.new()
        text = interface.encode() + b"\0"
        padded = struct.pack("=I", len(text)) + text + bytes(-len(text) % 4)
        self.send(REGISTRY, 0, struct.pack("=I", name) + padded + struct.pack("=II", version, made))
        return made

    def round_trip(self, seconds: float = 5.0) -> Iterator[WireMessage]:
        """All events until the compositor has processed the requests."""
        done = self.new()
        self.send(DISPLAY, 0, struct.pack("=I", done))
        for message in self.messages(seconds):
            if message.sender == done:
                return
            yield message
        raise ConnectionError("the compositor does not answer")

    def messages(self, seconds: float) -> Iterator[WireMessage]:
        """Events, until none came for so many seconds. Raises ConnectionError when the compositor is gone."""
        while True:
            while len(self._waiting) >= 8:
                sender, what, size = struct.unpack_from("=IHH", self._waiting)
                if len(self._waiting) < size:
                    break
                body, self._waiting = self._waiting[8:size], self._waiting[size:]
                if sender == DISPLAY and what == 0:
                    raise ConnectionError(f"the compositor refuses: {body[12:]!r}")
                yield WireMessage(sender, what, body)
            if not select.select([self._socket], [], [], seconds)[0]:
                return
            part = self._socket.recv(1 << 16)
            if not part:
                raise ConnectionError("the compositor hung up")
            self._waiting += part


class Device:
    """What acts on a display through a connection of its own, until the end of a ``with``."""

    def __init__(self, display: Path) -> None:
        self._connection = Connection(display)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()


def now_ms() -> int:
    """The time that an event of a hand carries."""
    return time.monotonic_ns() // 1_000_000 & 0xFFFFFFFF
