"""``python -m tools.attacks.crowd KIND HOST:PORT SECONDS N``: opens N hostile connections.

It runs at the lowest priority, since real attackers use their own machines.
"""

import asyncio
import contextlib
import os
import sys
from collections.abc import Awaitable, Callable

PER_ADDRESS = 10
"""Silent connections from one address; flooding ones all come from one."""

AGAIN_S = 1.0
"""Seconds after which a closed silent connection is opened again."""

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


def _frame(opcode: int, data: bytes = b"", fin: bool = True) -> bytes:
    """A client's frame, masked with zeros."""
    return bytes([fin << 7 | opcode, 0x80 | len(data), 0, 0, 0, 0]) + data


FLOODS = {
    "messages": _frame(1, b"{}") * 500,
    "pings": _frame(9, b"x" * 125) * 500,
    "pongs": _frame(10) * 500,
    "pieces": _frame(1, b"{", fin=False) + _frame(0, fin=False) * 500,
    "garbage": os.urandom(4096),
}


class Crowd:
    def __init__(self, host: str) -> None:
        self._host = host
        self._address, _, port = host.partition(":")
        self._port = int(port)

    async def silent(self, number: int) -> None:
        reader, writer = await self._open(
            f"127.1.{number // PER_ADDRESS // 200}.{number // PER_ADDRESS % 200 + 1}"
        )
        with contextlib.closing(writer):
            await reader.read()
        await asyncio.sleep(AGAIN_S)

    async def unread(self, number: int) -> None:
        """Requests the largest file and reads nothing of it."""
        _, writer = await self._open("127.0.0.9")
        with contextlib.closing(writer):
            writer.transport.pause_reading()  # type: ignore[attr-defined]  # it is one that reads
            writer.write(f"GET /fonts/NotoSansSC-400.ttf HTTP/1.1\r\nHost: {self._host}\r\n\r\n".encode())
            await writer.drain()
            await asyncio.sleep(AGAIN_S)

    async def requests(self, number: int) -> None:
        reader, writer = await self._open("127.0.0.9")
        with contextlib.closing(writer):
            writer.write(f"GET / HTTP/1.1\r\nHost: {self._host}\r\n\r\n".encode() * 500)
            await reader.read()

    async def flood(self, data: bytes) -> None:
        """Reads nothing but the answer to the handshake."""
        reader, writer = await self._open("127.0.0.9")
        with contextlib.closing(writer):
            lines = (
                "GET /talk HTTP/1.1",
                f"Host: {self._host}",
                f"Origin: http://{self._host}",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                "Sec-WebSocket-Version: 13",
            )
            writer.write(("\r\n".join(lines) + "\r\n\r\n").encode())
            await reader.readuntil(b"\r\n\r\n")
            while True:
                writer.write(data)
                await writer.drain()

    async def _open(self, own: str) -> Streams:
        return await asyncio.open_connection(self._address, self._port, local_addr=(own, 0))


async def _again_and_again(act: Callable[[], Awaitable[None]]) -> None:
    while True:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            await act()
        await asyncio.sleep(0)


async def _run(kind: str, host: str, seconds: float, number: int) -> None:
    crowd = Crowd(host)
    acts: dict[str, Callable[[int], Awaitable[None]]] = {
        "silent": crowd.silent,
        "unread": crowd.unread,
        "requests": crowd.requests,
    }
    act = acts.get(kind) or (lambda n: crowd.flood(FLOODS[kind]))
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await asyncio.gather(*(_again_and_again(lambda n=n: act(n)) for n in range(number)))  # type: ignore[misc]


if __name__ == "__main__":
    os.nice(40)
    asyncio.run(_run(sys.argv[1], sys.argv[2], float(sys.argv[3]), int(sys.argv[4])))
