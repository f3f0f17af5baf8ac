"""QEMU's control socket: commands, and the picture of the screen."""

import json
import socket
import threading
from io import BytesIO
from pathlib import Path
from typing import Any, Self

from PIL import Image

from tools.shared.wait import wait

_ANSWER_S = 60.0
_START_S = 20.0


class Qmp:
    """One connection; QEMU serves one at each socket. Threads may share it."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._socket = socket.socket(socket.AF_UNIX)
        wait(lambda: self._socket.connect_ex(str(place)) == 0, f"QEMU answers at {place.name}", _START_S)
        self._socket.settimeout(_ANSWER_S)
        self._lines = self._socket.makefile("r", encoding="utf-8")
        self._one_at_a_time = threading.Lock()
        self._one_picture = threading.Lock()
        self._lines.readline()
        self.execute("qmp_capabilities")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._lines.close()
        self._socket.close()

    def execute(self, command: str, **arguments: object) -> Any:
        """The answer; AssertionError if QEMU refuses, OSError if it has gone."""
        said = json.dumps({"execute": command, "arguments": arguments}) + "\n"
        with self._one_at_a_time:
            self._socket.sendall(said.encode())
            while line := self._lines.readline():
                told = json.loads(line)
                if "error" in told:
                    raise AssertionError(f"{command}: {told['error']['desc']}")
                if "return" in told:
                    return told["return"]
        raise ConnectionResetError(f"{command}: QEMU has gone")

    def picture(self, head: int = 0) -> Image.Image:
        """What a monitor shows now; ``head`` is the socket of the card that it is in."""
        file = self._place.with_name(f"{self._place.name}-{head}.ppm")
        with self._one_picture:
            self.execute("screendump", filename=str(file), device="screen", head=head)
            return Image.open(BytesIO(file.read_bytes())).convert("RGB")
