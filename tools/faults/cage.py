"""A compositor of our own without a screen: outputs that go off and on, pictures, and what runs in it."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tools.ear import SOCKET

ROOT = Path(__file__).parent.parent.parent
KIOSK = (sys.executable, "-m", "tools.faults.ear", "run", "--demo")
OUTPUT = "HEADLESS-1"
FULL_HD = "1920x1080"

Pixels = NDArray[np.uint8]

_START_S = 30.0


class Cage:
    """Runs one program, as on the wall; ``before`` are shell words that run ahead of it, in the cage."""

    def __init__(
        self,
        command: Sequence[str] = KIOSK,
        outputs: int = 1,
        size: str = FULL_HD,
        before: str = "",
        extra: Mapping[str, str] | None = None,
        arguments: Sequence[str] = (),
    ) -> None:
        self._outputs, self._size, self._before = outputs, size, before
        self._command, self._extra, self._arguments = command, extra or {}, arguments

    def __enter__(self) -> Self:
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-faults-"))
        os.chmod(self.folder, 0o700)  # noqa: PTH101
        self.state = self.folder / "state"
        self.log = self.folder / "log"
        self._ear = self.folder / "ear"
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(self.folder),
            "WLR_BACKENDS": "headless",
            "WLR_HEADLESS_OUTPUTS": str(self._outputs),
            "WLR_RENDERER": "pixman",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            SOCKET: str(self._ear),
            **self._extra,
        }
        first = f"wlr-randr --output {OUTPUT} --custom-mode {self._size}; " if self._size else ""
        command = ["sh", "-c", f'{first}{self._before} exec "$@"', "kiosk", *self._command]
        if set(KIOSK[:-1]) <= set(self._command) and "--state" not in self._command:
            command += ["--state", str(self.state)]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                ["cage", *self._arguments, "--", *command],
                cwd=ROOT,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._environment["WAYLAND_DISPLAY"] = "wayland-0"
        wait(self.socket.exists, "the compositor", _START_S)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error:
            sys.stderr.write(self.log.read_text("utf-8", "replace")[-2000:])
            with contextlib.suppress(AssertionError, OSError, subprocess.SubprocessError):
                Image.fromarray(self.picture()).save(ROOT / "build/faults-last.png")
        for blow in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, blow)
                self.process.wait(5)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue
            break
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def socket(self) -> Path:
        return self.folder / "wayland-0"

    def lives(self) -> bool:
        return self.process.poll() is None

    def call(self, *words: str) -> bytes:
        """Runs a client of the compositor."""
        done = subprocess.run(words, env=self._environment, capture_output=True, timeout=20, check=False)
        if done.returncode:
            raise AssertionError(f"{words[0]}: {done.stderr.decode(errors='replace').strip()}")
        return done.stdout

    def screens(self, *words: str) -> None:
        self.call("wlr-randr", *words)

    def lit(self) -> list[str]:
        """The outputs that are on."""
        return [one["name"] for one in json.loads(self.call("wlr-randr", "--json")) if one["enabled"]]

    def picture(self) -> Pixels:
        """Height × width × 3."""
        return np.asarray(Image.open(BytesIO(self.call("grim", "-t", "ppm", "-"))).convert("RGB"))

    def ask(self, *words: str) -> Any:
        """The kiosk answers what it is asked; see tools/faults/ear.py."""
        return ask(self._ear, " ".join(words))

    def wait_for_loop(self) -> None:
        self.wait_for("Loop")

    def wait_for(self, scene: str) -> None:
        wait(self._ear.exists, "the kiosk", _START_S)
        wait(lambda: self.ask("look")["scene"] == scene, f"the scene {scene}", _START_S)

    def open_page(self) -> None:
        """Somebody touches the panel; right after *Start again* that has to be done more than once."""

        def touched() -> bool:
            seen = self.ask("look")
            self.ask("touch", *(str(length // 3) for length in seen["size"]))
            return bool(self.ask("look")["scene"] == "Visit")

        wait(touched, "the visit", 10)

    def said(self) -> str:
        """All that it wrote to its log so far."""
        return self.log.read_text("utf-8", "replace")


def ask(ear: Path, words: str) -> Any:
    """What the program at the other end of the socket ``ear`` answers."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as mouth:
        mouth.settimeout(10)
        mine = ear.with_name(f"mouth-{time.monotonic_ns()}")
        mouth.bind(str(mine))
        try:
            mouth.sendto(words.encode(), str(ear))
            return json.loads(mouth.recv(1 << 16))
        finally:
            mine.unlink()


def wait(true: Callable[[], bool], what: str, seconds: float) -> float:
    """Seconds until it came true."""
    began = time.monotonic()
    while not true():
        if time.monotonic() - began > seconds:
            raise AssertionError(f"{what} did not come within {seconds:.0f} s")
        time.sleep(0.02)
    return time.monotonic() - began


def is_black(picture: Pixels) -> bool:
    """Less than one pixel in a hundred is not, or it is of one colour; a page in high contrast has more."""
    lit = np.mean(picture.max(axis=2) >= 8)
    return bool(lit < 0.01 or (picture == picture[0, 0]).all())
