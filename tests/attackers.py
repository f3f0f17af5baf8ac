"""What clients do that mean it ill, at any door: that of phones, and both of the studio.

A door has ``host``; ``plain`` and ``raw``, which open a connection from an address of this machine, ``raw``
after the handshake of TLS if there is one; and ``is_answered``, which asks as an honest browser does.
"""

import asyncio
import contextlib
import ssl

from kiosk.serving.connection_limits import ASKED, PER_ADDRESS, STRANGERS

SOON = 10.0
BRIEF = 0.5
"""Seconds that a door gives to strangers where a test waits for their end."""

HALF_A_REQUEST = b"GET / HTTP/1.1\r\nHost: "


async def ends(reader):
    """All that still came, once nothing more can."""
    heard = b""
    with contextlib.suppress(ConnectionError, ssl.SSLError):
        while part := await asyncio.wait_for(reader.read(1 << 16), SOON):
            heard += part
    return heard


async def pause(seconds):
    """An attacker's own."""
    await asyncio.wait({asyncio.get_running_loop().create_future()}, timeout=seconds)


async def is_refused(desk, address="127.0.0.1"):
    try:
        reader, writer = await desk.plain(address)
    except ConnectionError:
        return True
    held = asyncio.create_task(ends(reader))
    await asyncio.wait({held}, timeout=BRIEF)
    refused = held.done()
    writer.close()
    await held
    return refused


async def asks_nothing_in_time(desk, said):
    """Begins a request at most, and is cut off."""
    reader, writer = await desk.raw()
    writer.write(said)
    assert await ends(reader) == b""
    writer.close()


async def sends_a_letter_now_and_then(desk):
    """Has no longer than others."""
    reader, writer = await desk.raw()

    async def trickle():
        with contextlib.suppress(ConnectionError):
            while True:
                writer.write(b"x")
                await writer.drain()
                await pause(BRIEF / 10)

    trickling = asyncio.create_task(trickle())
    assert await ends(reader) == b""
    trickling.cancel()
    writer.close()


async def asks_and_reads_nothing(desk):
    """Many times, for the largest file; gives the places back."""
    held = []
    for _ in range(PER_ADDRESS):
        _, writer = await desk.raw()
        writer.write(f"GET /fonts/NotoSansSC-400.ttf HTTP/1.1\r\nHost: {desk.host}\r\n\r\n".encode())
        writer.transport.pause_reading()
        held.append(writer)
    async with asyncio.timeout(SOON):
        while not await desk.is_answered():
            await pause(BRIEF)
    for writer in held:
        writer.transport.abort()


async def holds_all_that_one_address_may(desk):
    """The next one is refused, and another address is not."""
    held = [await desk.plain() for _ in range(PER_ADDRESS)]
    assert await is_refused(desk)
    assert not await is_refused(desk, "127.0.2.1")
    for _, writer in held:
        writer.close()


@contextlib.asynccontextmanager
async def a_crowd(desk):
    """As many strangers as may come at once."""
    crowd = [await desk.plain(f"127.0.3.{n // PER_ADDRESS + 1}") for n in range(STRANGERS)]
    assert await is_refused(desk, "127.0.4.1")
    yield
    for _, writer in crowd:
        writer.close()


async def sends_a_body_without_end(desk, path, *fields):
    """Returns the beginning of the answer; "" if there was none."""
    reader, writer = await desk.raw()
    lines = (f"POST {path} HTTP/1.1", f"Host: {desk.host}", *fields, "Content-Length: 999999999")
    writer.write("\r\n".join(lines).encode() + b"\r\n\r\n")
    with contextlib.suppress(ConnectionError, OSError):
        for _ in range(1000):
            writer.write(b"x" * 4096)
            await asyncio.wait_for(writer.drain(), SOON)
    heard = await ends(reader)
    writer.close()
    return heard[:12].decode()


async def asks_all_the_time(desk, path, status):
    """Is answered so often, then told to wait, then no more."""
    reader, writer = await desk.raw()
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {desk.host}\r\n\r\n".encode() * int(ASKED.burst * 2))
    heard = await ends(reader)
    assert heard.count(f"HTTP/1.1 {status}".encode()) >= ASKED.burst
    assert heard.count(b"HTTP/1.1 429") == 1
    writer.close()
