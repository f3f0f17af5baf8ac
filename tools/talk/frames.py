"""Every frame that a compositor puts on one output, by wlr-screencopy, checked in a thread."""

import mmap
import os
import struct
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tools.shared.wayland import Connection

Frame = NDArray[np.uint32]
"""Height × width; 0x00RRGGBB."""

_MANAGER, _SHM, _OUTPUT = "zwlr_screencopy_manager_v1", "wl_shm", "wl_output"
_COPY, _COPY_CHANGED = 0, 2
_BUFFER, _READY, _FAILED = 0, 2, 3
_PATIENCE_S = 0.2


class _Lost(Exception):
    """The output is off, or another one now."""


class FrameWatch:
    """Calls ``look`` with each frame of the output called ``name`` while it is on, in its own thread."""

    def __init__(self, display: Path, name: str, look: Callable[[Frame], None]) -> None:
        self._display, self._name, self._look = display, name, look
        self._over = threading.Event()
        self.frames = 0
        self.fault: BaseException | None = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def end(self) -> None:
        self._over.set()
        self._thread.join()
        if self.fault:
            raise self.fault

    def _run(self) -> None:
        try:
            while not self._over.is_set():
                with Connection(self._display) as connection:
                    try:
                        _Copier(connection, self._name, self._over).run(self._see)
                    except _Lost:
                        self._over.wait(0.005)
        except BaseException as fault:
            self.fault = fault

    def _see(self, frame: Frame) -> None:
        self.frames += 1
        self._look(frame)


class _Copier:
    def __init__(self, connection: Connection, name: str, over: threading.Event) -> None:
        self._connection, self._over = connection, over
        names = connection.globals()
        outputs = [connection.bind(number, _OUTPUT, 4) for number in names.get(_OUTPUT, [])]
        self._manager = connection.bind(names[_MANAGER][0], _MANAGER, 2)
        self._shm = connection.bind(names[_SHM][0], _SHM, 1)
        called = {m.sender: m.text() for m in connection.round_trip() if m.sender in outputs and m.what == 4}
        found = [output for output, told in called.items() if told == name]
        if not found:
            raise _Lost
        self._output = found[0]
        self._buffer, self._shape = 0, (0, 0, 0, 0)
        self._memory: mmap.mmap | None = None

    def run(self, see: Callable[[Frame], None]) -> None:
        request = _COPY
        while not self._over.is_set():
            frame = self._capture(request)
            if frame is None:
                return
            see(frame)
            request = _COPY_CHANGED

    def _capture(self, request: int) -> Frame | None:
        """The next frame that differs from the last one; None when it is over."""
        frame = self._connection.new()
        self._connection.send(self._manager, 0, struct.pack("=III", frame, 0, self._output))
        while not self._over.is_set():
            for message in self._connection.messages(_PATIENCE_S):
                if message.sender != frame:
                    continue
                if message.what == _BUFFER:
                    self._prepare(*message.numbers())
                    self._connection.send(frame, request, struct.pack("=I", self._buffer))
                elif message.what == _FAILED:
                    raise _Lost
                elif message.what == _READY:
                    self._connection.send(frame, 1)
                    return self._picture()
        return None

    def _prepare(self, form: int, width: int, height: int, stride: int) -> None:
        if self._shape == (form, width, height, stride):
            return
        self._shape = (form, width, height, stride)
        size = height * stride
        handle = os.memfd_create("frames")
        try:
            os.ftruncate(handle, size)
            self._memory = mmap.mmap(handle, size)
            pool, self._buffer = self._connection.new(), self._connection.new()
            self._connection.send(self._shm, 0, struct.pack("=II", pool, size), handle)
        finally:
            os.close(handle)
        body = struct.pack("=IiiiiI", self._buffer, 0, width, height, stride, form)
        self._connection.send(pool, 0, body)

    def _picture(self) -> Frame:
        assert self._memory is not None
        form, width, height, stride = self._shape
        assert form in {0, 1}, f"an unknown form of pixels: {form:#x}"
        rows = np.frombuffer(self._memory, np.uint32).reshape(height, stride // 4)
        return rows[:, :width] & np.uint32(0xFFFFFF)
