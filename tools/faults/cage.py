"""A kiosk in its own compositor, as on the wall, with outputs that go off and on, and screenshots."""

import contextlib
import subprocess
import sys
from collections.abc import Mapping, Sequence
from io import BytesIO
from types import TracebackType

import numpy as np
from PIL import Image

from tools.shared import ROOT
from tools.shared.headless import START_S, Headless
from tools.shared.wait import wait
from tools.shared.xserver import Pixels

KIOSK = (sys.executable, "-m", "tools.faults.ear", "run", "--demo")
OUTPUT = "HEADLESS-1"
FULL_HD = "1920x1080"


class Cage(Headless):
    """Runs one program; ``before`` are shell words in front of it, in the cage."""

    def __init__(
        self,
        command: Sequence[str] = KIOSK,
        outputs: int = 1,
        size: str = FULL_HD,
        before: str = "",
        extra: Mapping[str, str] | None = None,
        arguments: Sequence[str] = (),
    ) -> None:
        super().__init__(outputs, extra)
        self._size, self._before = size, before
        self._command, self._arguments = command, arguments

    def _set_up(self) -> None:
        first = f"wlr-randr --output {OUTPUT} --custom-mode {self._size}; " if self._size else ""
        command = ["sh", "-c", f'{first}{self._before} exec "$@"', "kiosk", *self._command]
        if set(KIOSK[:-1]) <= set(self._command) and "--state" not in self._command:
            command += ["--state", str(self.state)]
        self._start_compositor("cage", *self._arguments, "--", *command)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error:
            with contextlib.suppress(AssertionError, OSError, subprocess.SubprocessError):
                Image.fromarray(self.picture()).save(ROOT / "build/faults-last.png")
        super().__exit__(kind, error, trace)

    def picture(self) -> Pixels:
        """Height × width × 3."""
        return np.asarray(Image.open(BytesIO(self.call("grim", "-t", "ppm", "-"))).convert("RGB"))

    def wait_for_loop(self) -> None:
        self.wait_for("Loop")

    def wait_for(self, scene: str) -> None:
        self.wait_for_ear()
        wait(lambda: self.ask("look")["scene"] == scene, f"the scene {scene}", START_S)

    def open_page(self) -> None:
        """Touches the panel; right after *Start again* that has to be repeated."""

        def touched() -> bool:
            seen = self.ask("look")
            self.ask("touch", *(str(length // 3) for length in seen["size"]))
            return bool(self.ask("look")["scene"] == "Visit")

        wait(touched, "the visit", 10)


def is_black(picture: Pixels) -> bool:
    """Less than one pixel in a hundred is not black, or all are of one colour; a page in high contrast has
    more.
    """
    lit = np.mean(picture.max(axis=2) >= 8)
    return bool(lit < 0.01 or (picture == picture[0, 0]).all())
