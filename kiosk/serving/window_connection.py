"""Connects to the window: through a local socket, retried until the process ends, or as its child."""

import asyncio
import contextlib
import json
import logging
import socket
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Protocol

from kiosk.base.peer import user_of

Object = dict[str, Any]
LONGEST_LINE = 1 << 22
"""Bytes; the longest line is a picture."""

AGAIN = 1.0
"""Seconds between two tries."""

STEADY = 60.0
"""Seconds after which a connection has worked, however it ends."""

log = logging.getLogger("kiosk.serving")


class WindowService(Protocol):
    """Carries out what the window says."""

    async def receive(self, message: Object) -> None: ...

    async def end(self) -> None: ...


Make = Callable[[Callable[[Object], None]], WindowService]


async def follow(path: str, make: Make, ended: asyncio.Event) -> None:
    """Keeps a connection; ``make`` creates its service, with a function to answer.

    A fault that comes back at each connection is logged once, until a connection has worked.
    """
    logged: set[type[Exception]] = set()
    clock = asyncio.get_running_loop().time
    while not ended.is_set():
        with contextlib.suppress(OSError):
            reader, writer = await asyncio.open_unix_connection(path, limit=LONGEST_LINE)
            if not _is_window(writer, path):
                writer.close()
                raise PermissionError(path)
            begun = clock()
            fault = await _until(ended, _receive(reader, writer, make))
            if fault is None or clock() - begun > STEADY:
                logged.clear()
            if fault and type(fault) not in logged:
                logged.add(type(fault))
                _log(fault)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(ended.wait(), AGAIN)


async def attend(window: socket.socket, make: Make, ended: asyncio.Event) -> None:
    """Serves the window that started this process, until either of them ends."""
    reader, writer = await asyncio.open_connection(sock=window, limit=LONGEST_LINE)
    writer.write(b"{}\n")
    if fault := await _until(ended, _receive(reader, writer, make)):
        _log(fault)


def _is_window(writer: asyncio.StreamWriter, path: str) -> bool:
    """Whether the listener is the window, which owns its folder; a listener with another owner is refused."""
    return user_of(writer.get_extra_info("socket")) == Path(path).parent.stat().st_uid


async def _until(ended: asyncio.Event, work: Coroutine[Any, Any, None]) -> Exception | None:
    """The fault that ended ``work``; None if it has finished, or had to end."""
    working, ending = asyncio.create_task(work), asyncio.create_task(ended.wait())
    await asyncio.wait({working, ending}, return_when=asyncio.FIRST_COMPLETED)
    working.cancel()
    ending.cancel()
    fault, _ = await asyncio.gather(working, ending, return_exceptions=True)
    return fault if isinstance(fault, Exception) else None


def _log(fault: Exception) -> None:
    log.error("The link to the window failed", exc_info=fault)


async def _receive(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, make: Make) -> None:
    def send(message: Object) -> None:
        if not writer.is_closing():
            writer.write(json.dumps(message).encode() + b"\n")

    service = make(send)
    try:
        with contextlib.suppress(ConnectionError):
            while line := await reader.readline():
                await service.receive(json.loads(line))
    finally:
        writer.close()
        await service.end()
