"""A touch panel and a keyboard that a driver of Xorg presses: their events take the way of real ones.

Xorg hands them to a compositor by XInput 2, and that one to its programs by ``wl_touch`` and ``wl_keyboard``,
with the codes of the kernel. Needs root, and no hardware.
"""

import socket
import struct
import tempfile
from enum import IntEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from tools.shared.wait import wait
from tools.shared.xserver import start

_BOOT_S, _ANSWER_S = 15.0, 5.0
_WHOLE = 0xFFFF
"""What the far edges of the panel are called."""

_VERSION, _SYNC, _KEY, _TOUCH = 0, 1, 5, 6
_AXES = 64
_XKB_OFFSET = 8

_SETTINGS = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1920x1080" 148.50 1920 2008 2052 2200 1080 1084 1089 1125
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080"
  EndSubSection
EndSection
Section "InputDevice"
  Identifier "panel"
  Driver "inputtest"
  Option "SocketPath" "{folder}/panel"
  Option "DeviceType" "Touch"
EndSection
Section "InputDevice"
  Identifier "keyboard"
  Driver "inputtest"
  Option "SocketPath" "{folder}/keyboard"
  Option "DeviceType" "Keyboard"
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "panel"
  InputDevice "keyboard" "CoreKeyboard"
EndSection
"""


class _Change(IntEnum):
    """As XInput 2 numbers them."""

    BEGINS = 18
    MOVES = 19
    ENDS = 20


class Glass:
    """An X server, ``name``, with a screen of 1920 × 1080 that fingers touch, and with a keyboard."""

    SIZE = (1920, 1080)

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-glass-")
        folder = Path(self._folder.name)
        settings = folder / "xorg.conf"
        settings.write_text(_SETTINGS.format(folder=folder), "utf-8")
        # With a seat of another name it leaves the consoles of this machine alone.
        seat = ("-seat", "kiosk-test", "-s", "0", "-logfile", str(folder / "log"))
        self._server, self.name = start(("Xorg", "-config", str(settings), *seat))
        self._panel, self._keyboard = (_connected(folder / name) for name in ("panel", "keyboard"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.kill()
        self._server.wait()
        self._panel.close()
        self._keyboard.close()
        self._folder.cleanup()

    def press(self, x: int, y: int, finger: int = 0) -> None:
        self._touch(_Change.BEGINS, x, y, finger)

    def move(self, x: int, y: int, finger: int = 0) -> None:
        self._touch(_Change.MOVES, x, y, finger)

    def lift(self, x: int, y: int, finger: int = 0) -> None:
        self._touch(_Change.ENDS, x, y, finger)

    def key(self, code: int, down: bool) -> None:
        """A key goes down or up, by its code of the kernel. Xorg and programs repeat one that stays down."""
        _tell(self._keyboard, struct.pack("=IIiI", 16, _KEY, code + _XKB_OFFSET, down))

    def _touch(self, change: _Change, x: int, y: int, finger: int) -> None:
        width, height = self.SIZE
        places = [x / width * _WHOLE, y / height * _WHOLE] + [0.0] * (_AXES - 2)
        given = bytes([0b11]) + bytes(_AXES // 8 - 1)
        head = struct.pack("=IIII", 32 + 16 * _AXES, _TOUCH, finger, change)
        axes = struct.pack(f"=I8s4x{_AXES}d", 0, given, *places)
        # The last part is for places that were not accelerated: there are none.
        _tell(self._panel, head + axes + bytes(8 * _AXES))


def _connected(path: Path) -> socket.socket:
    wait(path.exists, f"the driver of the {path.name}", _BOOT_S)
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(_ANSWER_S)
    line.connect(str(path))
    line.sendall(struct.pack("=IIHH", 12, _VERSION, 1, 1))
    line.recv(12)
    return line


def _tell(line: socket.socket, event: bytes) -> None:
    """Returns when Xorg has done what the event says."""
    line.sendall(event + struct.pack("=II", 8, _SYNC))
    line.recv(8)
