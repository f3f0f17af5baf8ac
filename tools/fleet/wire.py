"""Counts the bytes that go to and from a port of this machine, IP and TCP included."""

import contextlib
import socket
import threading
from types import TracebackType

_EVERYTHING, _LINK, _OUTGOING = 3, 14, 4


def may_listen() -> bool:
    """Only root may."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_PACKET, socket.SOCK_RAW):
        return True
    return False


class Wire:
    """``without`` is a port at the other end, whose connection does not count."""

    def __init__(self, port: int, without: int = 0) -> None:
        self._without = without.to_bytes(2)
        self._port, self._ended = port.to_bytes(2), threading.Event()
        self.there = self.back = self.packets = 0
        self._end = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(_EVERYTHING))
        self._end.bind(("lo", 0))
        self._end.settimeout(0.2)
        self._thread = threading.Thread(target=self._count, daemon=True)

    def __enter__(self) -> "Wire":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join()
        self._end.close()

    @property
    def bytes(self) -> int:
        return self.there + self.back

    def settle(self) -> None:
        """Until nothing has come for a while."""
        seen, pause = -1, threading.Event()
        while seen != self.packets:
            seen = self.packets
            pause.wait(1.0)

    def _count(self) -> None:
        while not self._ended.is_set():
            try:
                packet, address = self._end.recvfrom(70_000)
            except TimeoutError:
                continue
            # Each packet of the loopback is seen as it goes and as it comes.
            is_tcp = packet[12:14] == b"\x08\x00" and packet[_LINK + 9] == socket.IPPROTO_TCP
            if address[2] == _OUTGOING or not is_tcp:
                continue
            ports = packet[_LINK + 20 : _LINK + 24]
            if self._port in (ports[:2], ports[2:]) and self._without not in (ports[:2], ports[2:]):
                self.packets += 1
                if ports[2:] == self._port:
                    self.there += len(packet) - _LINK
                else:
                    self.back += len(packet) - _LINK
