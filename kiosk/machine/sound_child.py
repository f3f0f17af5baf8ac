"""Gives the sounds from its input to the sound server, by PulseAudio's own library.

The samples of a sound are in memory that this process shares with the server. Only the end of this process
clears that memory.
"""

import ctypes
import os
import select
import signal
import struct
import sys
from array import array
from collections.abc import Iterator
from contextlib import suppress

from kiosk.machine import process_limits
from kiosk.machine.sandbox import close_in_for_threads

ENDED = b"."
"""Written after the last sample of a sound was heard."""

_INPUT_SIZE = 1_048_576
"""Bytes, the most that Linux gives to everybody."""

_HEADER = struct.Struct("<fII")
_INPUT, _OUTPUT = 0, 1
_NAME, _STREAM = b"Awareness Kiosk", b"sound"

_AHEAD_S = 0.2
"""Seconds of sound that the server has ahead. With less this process wakes more often."""

_FIRST_S = 0.02
_PIECE_S = 0.05
"""How much is handed over at a time; the level of what comes after it can be changed."""

_BEFORE_S = 0.1
"""Of silence before a sound that follows another: a server that works ahead is past its beginning."""

_CPU_S = 120
_PATIENCE_S = 10
"""So much longer than a sound a server may take to play it."""

_MEMORY = 1_000_000_000
_SHARED = 100_000_000
"""Bytes. Each of the two shares 64 MB of addresses with the other, and uses little of it."""

_PLAYBACK = 1
_SAMPLES_16_BIT = 3
_ITS_CHOICE = 2**32 - 1
"""Constants of PulseAudio."""


class _Form(ctypes.Structure):
    _fields_ = (("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8))


class _Buffer(ctypes.Structure):
    """Bytes: the most, those ahead, those before it begins, the least that is asked for; of a recording."""

    _fields_ = tuple((name, ctypes.c_uint32) for name in ("most", "ahead", "first", "least", "fragment"))


def message(level: float, rate: int = 0, pcm: bytes = b"") -> bytes:
    """Plays a sound; without one it changes the level of the one that plays."""
    return _HEADER.pack(level, rate, len(pcm)) + pcm


class _Output:
    """One stream, which is gone when it is closed; by libpulse-simple."""

    def __init__(self) -> None:
        library = ctypes.CDLL("libpulse-simple.so.0")
        self._new, self._write = library.pa_simple_new, library.pa_simple_write
        self._drain, self._free = library.pa_simple_drain, library.pa_simple_free
        text, place, size = ctypes.c_char_p, ctypes.c_void_p, ctypes.c_size_t
        self._new.argtypes = (text, text, ctypes.c_int, text, text, place, place, place, place)
        self._new.restype = place
        self._write.argtypes = (place, text, size, place)
        self._drain.argtypes = (place, place)
        self._free.argtypes = (place,)
        self._stream: int | None = None

    def open(self, rate: int) -> None:
        form = _Form(_SAMPLES_16_BIT, rate, 1)
        ahead, first = _bytes(_AHEAD_S, rate), _bytes(_FIRST_S, rate)
        buffer = _Buffer(_ITS_CHOICE, ahead, first, _ITS_CHOICE, _ITS_CHOICE)
        given = (ctypes.byref(form), None, ctypes.byref(buffer), None)
        self._stream = self._new(None, _NAME, _PLAYBACK, None, _STREAM, *given)
        if not self._stream:
            raise OSError("there is no sound server")

    def write(self, pcm: bytes) -> None:
        """Waits until the server has room for it."""
        if self._write(self._stream, pcm, len(pcm), None):
            raise OSError("the sound server has ended")

    def close(self) -> None:
        """After all was heard."""
        self._drain(self._stream, None)
        self._free(self._stream)


def main() -> None:
    output = _Output()
    process_limits.limit(_CPU_S, 0, _MEMORY, _SHARED)
    process_limits.end_with_parent()
    _take_sounds_whole()
    close_in_for_threads()
    before = b""
    while head := _read(_HEADER.size):
        level, rate, size = _HEADER.unpack(head)
        if size:
            signal.alarm(round(size / _bytes(1, rate)) + _PATIENCE_S)
            _play(output, before, _read(size), rate, level)
            signal.alarm(0)
            os.write(_OUTPUT, ENDED)
            before = bytes(_bytes(_BEFORE_S, rate))


def _take_sounds_whole() -> None:
    """Most sounds then wait in the input, and not in the window."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(_INPUT, fcntl.F_SETPIPE_SZ, _INPUT_SIZE)


def _play(output: _Output, before: bytes, pcm: bytes, rate: int, level: float) -> None:
    output.open(rate)
    if before:
        output.write(before)
    for piece in _pieces(pcm, _bytes(_PIECE_S, rate)):
        while select.select([_INPUT], [], [], 0)[0]:
            level, *_ = _HEADER.unpack(_read(_HEADER.size) or sys.exit())
        output.write(at_level(piece, level))
    output.close()


def _pieces(pcm: bytes, size: int) -> Iterator[bytes]:
    return (pcm[at : at + size] for at in range(0, len(pcm), size))


def at_level(pcm: bytes, level: float) -> bytes:
    """Samples of 16 bits, no louder than they are."""
    if level >= 1:
        return pcm
    return array("h", (round(sample * level) for sample in array("h", pcm))).tobytes()


def _bytes(seconds: float, rate: int) -> int:
    """Of whole samples."""
    return 2 * round(rate * seconds)


def _read(size: int) -> bytes:
    """So many bytes; b"" at the end of the input."""
    parts = []
    while size and (part := os.read(_INPUT, size)):
        parts.append(part)
        size -= len(part)
    return b"" if size else b"".join(parts)


if __name__ == "__main__":
    main()
