"""Child process that plays the sounds from its input, one after the other.

Its end clears its samples in the sound server. When it is killed the server copies the next samples, and
clears that when the last of its streams ends. So this process leaves another one, which plays a moment of
silence.
"""

import os
import select
import signal
import struct
import sys
from array import array
from collections.abc import Iterator
from contextlib import suppress

from kiosk.machine.limits import process_limits
from kiosk.machine.limits.sandbox import close_in_for_handles
from kiosk.machine.sound.pulse_stream import DeviceLostError, PulseStream

ENDED = b"."
"""Written after the last sample of a sound was played."""

LOST = b"!"
"""Written instead when the device of a sound is gone, or was not there."""

_INPUT_SIZE = 1_048_576
"""Bytes, the most that Linux gives to everybody."""

_HEADER = struct.Struct("<fIIB")
_INPUT, _OUTPUT = 0, 1

_PIECE_S = 0.05
"""The length of a piece; the level of later pieces can be changed."""

_BEFORE_S = 0.1
"""Of silence before a sound that follows another: a server that works ahead is past its beginning."""

_LOW_RATE = 8_000

_CPU_S = 120
_PATIENCE_S = 10
"""How much longer than a sound a server may take to play it."""

_MEMORY = 1_000_000_000
_SHARED = 100_000_000
"""Bytes. Each of the two shares 64 MB of addresses with the other, and uses little of it."""


def message(level: float, rate: int = 0, pcm: bytes = b"", device: str = "") -> bytes:
    """The message that plays a sound; without one it changes the level of the present one."""
    name = device.encode()
    return _HEADER.pack(level, rate, len(pcm), len(name)) + name + pcm


def main() -> None:
    stream = PulseStream()
    process_limits.limit(_CPU_S, 0, _MEMORY, _SHARED)
    player, played = os.pipe()
    if not os.fork():
        os.close(played)
        _clear_after(player, stream)
        return
    process_limits.end_with_parent()
    _take_sounds_whole()
    close_in_for_handles()
    signal.alarm(_PATIENCE_S)
    stream.connect()
    signal.alarm(0)
    before = b""
    while head := _read(_HEADER.size):
        level, rate, size, name = _HEADER.unpack(head)
        device = _read(name)
        if size:
            os.write(played, ENDED)
            signal.alarm(round(size / _bytes(1, rate)) + _PATIENCE_S)
            told = _play(stream, device, before, _read(size), rate, level)
            signal.alarm(0)
            os.write(_OUTPUT, told)
            before = bytes(_bytes(_BEFORE_S, rate))


def _clear_after(player: int, stream: PulseStream) -> None:
    """Waits for the end of the player, and has the server clear its copies of sounds."""
    os.close(_INPUT)
    os.close(_OUTPUT)
    close_in_for_handles()
    was_heard = False
    while os.read(player, _HEADER.size):
        was_heard = True
    if was_heard:
        signal.alarm(_PATIENCE_S)
        stream.open(_LOW_RATE)
        stream.write(bytes(_bytes(_PIECE_S, _LOW_RATE)))
        stream.close()


def _take_sounds_whole() -> None:
    """Enlarges the input, so that most sounds wait in it, and not in the window."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(_INPUT, fcntl.F_SETPIPE_SZ, _INPUT_SIZE)


def _play(stream: PulseStream, device: bytes, before: bytes, pcm: bytes, rate: int, level: float) -> bytes:
    try:
        stream.open(rate, device)
        stream.write(before)
        for piece in _pieces(pcm, _bytes(_PIECE_S, rate)):
            while select.select([_INPUT], [], [], 0)[0]:
                level, *_ = _HEADER.unpack(_read(_HEADER.size) or sys.exit())
            stream.write(at_level(piece, level))
        stream.close()
    except DeviceLostError:
        return LOST
    return ENDED


def _pieces(pcm: bytes, size: int) -> Iterator[bytes]:
    return (pcm[at : at + size] for at in range(0, len(pcm), size))


def at_level(pcm: bytes, level: float) -> bytes:
    """Reduces samples of 16 bits to a level."""
    if level >= 1:
        return pcm
    return array("h", (round(sample * level) for sample in array("h", pcm))).tobytes()


def _bytes(seconds: float, rate: int) -> int:
    """The bytes of whole samples."""
    return 2 * round(rate * seconds)


def _read(size: int) -> bytes:
    """Reads so many bytes; b"" at the end of the input."""
    parts = []
    while size and (part := os.read(_INPUT, size)):
        parts.append(part)
        size -= len(part)
    return b"" if size else b"".join(parts)


if __name__ == "__main__":
    main()
