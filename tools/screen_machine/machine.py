"""One machine in QEMU: its power, its screen, its input devices, and a shell in it."""

import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from PIL import Image

from tools.screen_machine import hardware
from tools.screen_machine.disk import SPACE, layer
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.qmp import Qmp
from tools.shared.wait import until

KVM, EMULATED = "kvm", "tcg,thread=multi"
_ANSWER_S = 120.0
_TRIAL_S = 60.0


class Machine:
    """Off at first, with a disk of its own above ``disk``; used by ``with``. ``size`` is its screen's."""

    def __init__(self, disk: Path, given: Hardware | None = None, accelerator: str = "") -> None:
        self.hardware = given or Hardware()
        native = self.hardware.computer.can_be_native
        self._accelerator = accelerator or (chosen_accelerator(disk) if native else EMULATED)
        self._below = disk
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.folder = Path(tempfile.mkdtemp(prefix="screen-machine-", dir=SPACE))
        self.disk = self.folder / "disk"
        layer(self.disk, self._below)
        self.log = self.folder / "journal.txt"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cut()
        shutil.rmtree(self.folder)

    @property
    def is_emulated(self) -> bool:
        return self._accelerator != KVM

    def power_on(self) -> None:
        """Returns while the firmware looks around; AssertionError with what QEMU says if it ends."""
        told = self.folder / "qemu.txt"
        said = told.open("ab")
        words = hardware.words(self.hardware, self.folder, self.disk, self._accelerator)
        self._process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        said.close()
        self.on_since = time.monotonic()
        try:
            self.qmp, self.eye = Qmp(self.folder / "qmp"), Qmp(self.folder / "qmp-eye")
        except (AssertionError, OSError) as error:
            self._process.kill()
            self._process.wait()
            self._process = None
            raise AssertionError(told.read_text("utf-8", "replace")) from error
        self._shell = _joined(self.folder / "probe")
        self._listener = threading.Thread(target=self._listen, args=[_joined(self.folder / "journal")])
        self._listener.start()

    def cut(self) -> None:
        """The plug is pulled: nothing in the machine hears of it."""
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        self._process = None
        self._listener.join()
        for connection in (self.qmp, self.eye):
            connection.__exit__()
        self._shell.close()

    def lives(self) -> bool:
        """Whether it has power and its processor runs."""
        if self._process is None or self._process.poll() is not None:
            return False
        return bool(self.qmp.execute("query-status")["running"])

    def picture(self, head: int = 0) -> Image.Image:
        return self.eye.picture(head)

    def shell(self, script: str, seconds: float = _ANSWER_S) -> str:
        """What a shell of root says; AssertionError if it ends badly or not in time."""
        mark = f"mark-{time.monotonic_ns()}"
        said = f"(\n{script}\n) </dev/null 2>&1; echo; echo {mark} $?\n"
        self._shell.settimeout(seconds)
        self._shell.sendall(said.encode())
        heard = b""
        while f"\n{mark} ".encode() not in heard or not heard.endswith(b"\n"):
            heard += self._shell.recv(65536)
        told, _, code = heard.decode("utf-8", "replace").rpartition(f"\n{mark} ")
        assert code.strip() == "0", f"{script}: {code.strip()}\n{told}"
        return told.strip("\n")

    def journal(self) -> str:
        """All that its journal has told since the first power-on."""
        return self.log.read_text("utf-8", "replace") if self.log.exists() else ""

    def answers(self) -> bool:
        """Whether its shell does; AssertionError if it has no power."""
        assert self.lives(), "the machine has stopped"
        try:
            return self.shell("echo here", 5) == "here"
        except (TimeoutError, AssertionError):
            return False

    def _listen(self, port: socket.socket) -> None:
        with port, self.log.open("ab") as log:
            while heard := _received(port):
                log.write(heard)
                log.flush()


def _received(port: socket.socket) -> bytes:
    try:
        return port.recv(65536)
    except ConnectionResetError:
        return b""


def _joined(place: Path) -> socket.socket:
    port = socket.socket(socket.AF_UNIX)
    port.connect(str(place))
    return port


@cache
def chosen_accelerator(disk: Path) -> str:
    """KVM where a guest really runs in it: some have the device, and stop at an instruction of a guest."""
    if not os.access("/dev/kvm", os.R_OK | os.W_OK):
        return EMULATED
    with Machine(disk, accelerator=KVM) as trial:
        try:
            trial.power_on()
            until(lambda: not trial.lives() or trial.answers(), _TRIAL_S)
            return KVM if trial.answers() else EMULATED
        except (AssertionError, OSError):
            return EMULATED
