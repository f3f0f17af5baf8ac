"""Plays sound on PulseAudio or PipeWire, by PulseAudio's own library.

The samples are in memory that this process shares with the server. Only the end of this process clears that
memory.
"""

import ctypes
from collections.abc import Callable
from typing import Final

_NAME, _SOUND = b"Awareness Kiosk", b"sound"

_AHEAD_S: Final = 0.2
"""Seconds of sound that the server has ahead. With less this process wakes more often."""

_FIRST_S: Final = 0.02

_SAMPLES_16_BIT: Final = 3
_ITS_CHOICE: Final = 2**32 - 1
_STARTS_NO_SERVER: Final = 1
_CONNECTED, _CONNECTION_FAILED = 4, 5
_STREAM_READY, _STREAM_FAILED = 2, 3
_STAYS_AT_ITS_DEVICE: Final = 0x0200
_HAS_SO_MUCH_AHEAD: Final = 0x2000
_UNDER_WAY: Final = 0
"""Constants of PulseAudio."""

_AT_ITS_DEVICE_OR_NOWHERE: Final = (b"node.dont-fallback", b"true")
"""Without this PipeWire plays at another device if the requested one is missing."""

_PLACE, _TEXT, _NUMBER, _SIZE = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_size_t
_FUNCTIONS: Final = {
    "mainloop_new": (_PLACE,),
    "mainloop_get_api": (_PLACE, _PLACE),
    "mainloop_iterate": (_NUMBER, _PLACE, _NUMBER, _PLACE),
    "mainloop_free": (None, _PLACE),
    "context_new": (_PLACE, _PLACE, _TEXT),
    "context_connect": (_NUMBER, _PLACE, _TEXT, _NUMBER, _PLACE),
    "context_get_state": (_NUMBER, _PLACE),
    "context_disconnect": (None, _PLACE),
    "context_unref": (None, _PLACE),
    "proplist_new": (_PLACE,),
    "proplist_sets": (_NUMBER, _PLACE, _TEXT, _TEXT),
    "proplist_free": (None, _PLACE),
    "stream_new_with_proplist": (_PLACE, _PLACE, _TEXT, _PLACE, _PLACE, _PLACE),
    "stream_connect_playback": (_NUMBER, _PLACE, _TEXT, _PLACE, _NUMBER, _PLACE, _PLACE),
    "stream_get_state": (_NUMBER, _PLACE),
    "stream_writable_size": (_SIZE, _PLACE),
    "stream_write": (_NUMBER, _PLACE, _TEXT, _SIZE, _PLACE, ctypes.c_int64, _NUMBER),
    "stream_drain": (_PLACE, _PLACE, _PLACE, _PLACE),
    "stream_disconnect": (_NUMBER, _PLACE),
    "stream_unref": (None, _PLACE),
    "operation_get_state": (_NUMBER, _PLACE),
    "operation_unref": (None, _PLACE),
}
"""The results and arguments of each function."""


class _Form(ctypes.Structure):
    _fields_ = (("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8))


class _Buffer(ctypes.Structure):
    """Bytes: the most, those ahead, those before it begins, the least per request; of a recording."""

    _fields_ = tuple((name, ctypes.c_uint32) for name in ("most", "ahead", "first", "least", "fragment"))


class DeviceLostError(Exception):
    """The device of the sound is missing, or lost."""


class PulseStream:
    """Plays one sound after the other, each as a stream that is gone when it is closed.

    A stream never moves to another device: a sound for a headset ends with it. ``OSError``: there is no
    server.
    """

    def __init__(self) -> None:
        self._library = ctypes.CDLL("libpulse.so.0")
        for name, (result, *given) in _FUNCTIONS.items():
            function = getattr(self._library, f"pa_{name}")
            function.restype, function.argtypes = result, given
        self._loop: int | None = None
        self._context: int | None = None
        self._stream: int | None = None

    def connect(self) -> None:
        """Connects, unless connected; a sound begins sooner then."""
        if self._context and self._library.pa_context_get_state(self._context) == _CONNECTED:
            return
        self._leave()
        self._loop = self._library.pa_mainloop_new()
        self._context = self._library.pa_context_new(self._library.pa_mainloop_get_api(self._loop), _NAME)
        self._library.pa_context_connect(self._context, None, _STARTS_NO_SERVER, None)
        self._wait(self._connects)

    def open(self, rate: int, device: bytes = b"") -> None:
        """Opens a stream at the device of that name, else at the server's choice."""
        self.connect()
        form = _Form(_SAMPLES_16_BIT, rate, 1)
        ahead, first = (2 * round(rate * seconds) for seconds in (_AHEAD_S, _FIRST_S))
        buffer = _Buffer(_ITS_CHOICE, ahead, first, _ITS_CHOICE, _ITS_CHOICE)
        known = self._library.pa_proplist_new()
        if device:
            self._library.pa_proplist_sets(known, *_AT_ITS_DEVICE_OR_NOWHERE)
        new = self._library.pa_stream_new_with_proplist
        self._stream = new(self._context, _SOUND, ctypes.byref(form), None, known)
        self._library.pa_proplist_free(known)
        how = _STAYS_AT_ITS_DEVICE | _HAS_SO_MUCH_AHEAD
        given = (device or None, ctypes.byref(buffer), how, None, None)
        self._library.pa_stream_connect_playback(self._stream, *given)
        self._wait(self._begins)

    def write(self, pcm: bytes) -> None:
        """Waits until the server has room for it."""
        while pcm:
            self._wait(self._has_room)
            part = pcm[: self._library.pa_stream_writable_size(self._stream)]
            self._library.pa_stream_write(self._stream, part, len(part), None, 0, 0)
            pcm = pcm[len(part) :]
            self._library.pa_mainloop_iterate(self._loop, 0, None)

    def close(self) -> None:
        """Closes the stream after all was played."""
        heard = self._library.pa_stream_drain(self._stream, None, None)
        self._wait(lambda: self._is_ready() and self._library.pa_operation_get_state(heard) == _UNDER_WAY)
        self._library.pa_operation_unref(heard)
        self._is_ready()
        self._library.pa_stream_disconnect(self._stream)
        self._wait(lambda: self._library.pa_stream_get_state(self._stream) == _STREAM_READY)
        self._drop()

    def _wait(self, goes_on: Callable[[], bool]) -> None:
        """Waits for the server while ``goes_on``."""
        while goes_on():
            if self._library.pa_mainloop_iterate(self._loop, 1, None) < 0:
                raise OSError("the sound server has ended")

    def _connects(self) -> bool:
        state = self._library.pa_context_get_state(self._context)
        if state >= _CONNECTION_FAILED:
            raise OSError("there is no sound server")
        return bool(state < _CONNECTED)

    def _begins(self) -> bool:
        return not self._is_ready()

    def _has_room(self) -> bool:
        return self._is_ready() and not self._library.pa_stream_writable_size(self._stream)

    def _is_ready(self) -> bool:
        state = self._library.pa_stream_get_state(self._stream)
        if state >= _STREAM_FAILED:
            self._drop()
            self._connects()
            raise DeviceLostError
        return bool(state == _STREAM_READY)

    def _drop(self) -> None:
        stream, self._stream = self._stream, None
        self._library.pa_stream_unref(stream)

    def _leave(self) -> None:
        if self._context:
            self._library.pa_context_disconnect(self._context)
            self._library.pa_context_unref(self._context)
            self._library.pa_mainloop_free(self._loop)
            self._context = self._loop = None
