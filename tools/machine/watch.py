"""Watches the machine's screen many times a second, and reports what it saw."""

import shutil
import subprocess
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from types import TracebackType

from PIL import Image, ImageChops, ImageStat

from tools.machine.nspawn import Machine

_FOLDER = "root/watch"
_LOOP = f"""
export XDG_RUNTIME_DIR=/run/awareness-kiosk WAYLAND_DISPLAY=wayland-0
cd /{_FOLDER}
while [ -e on ]; do
    at=$(date +%s.%N)
    if timeout 2 grim -s 0.1 -t ppm new; then mv new $at.ppm; else touch $at.nothing; sleep 0.05; fi
done 2>/dev/null
"""


@dataclass(frozen=True, slots=True)
class Sighting:
    """``at`` in seconds of the clock; ``what`` is "black", "picture" (out of order) or "kiosk".

    If no compositor answers it counts as black.
    """

    at: float
    what: str


class ScreenWatch:
    """Used by ``with``; afterwards ``seen`` holds the observations, in order."""

    def __init__(self, machine: Machine, out_of_order: Image.Image) -> None:
        self._machine, self._folder = machine, machine.folder / _FOLDER
        self._out_of_order = out_of_order
        self.seen: list[Sighting] = []

    def __enter__(self) -> "ScreenWatch":
        self._folder.mkdir()
        (self._folder / "on").touch()
        self._loop = subprocess.Popen(self._machine.words("sh", "-c", _LOOP))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        (self._folder / "on").unlink()
        self._loop.wait(timeout=10)
        taken = sorted(path for path in self._folder.iterdir() if path.suffix in {".ppm", ".nothing"})
        self.seen = [Sighting(float(path.stem), self._what(path)) for path in taken]
        shutil.rmtree(self._folder)

    def told(self) -> str:
        """How long each was seen, such as: kiosk 1.2 s, picture 0.9 s, kiosk 3.0 s."""
        return ", ".join(f"{name} {seconds:.1f} s" for name, seconds in self._parts())

    def longest(self, what: str) -> float:
        """Seconds for which it was seen without a break; 0 if it was not."""
        return max((seconds for name, seconds in self._parts() if name == what), default=0.0)

    def _parts(self) -> list[tuple[str, float]]:
        parts: list[list[Sighting]] = []
        for seen in self.seen:
            if parts and parts[-1][0].what == seen.what:
                parts[-1].append(seen)
            else:
                parts.append([seen])
        ends = [part[0].at for part in parts[1:]] + [self.seen[-1].at]
        return [(part[0].what, end - part[0].at) for part, end in zip(parts, ends, strict=True)]

    def count(self, what: str) -> int:
        return sum(seen.what == what for seen in self.seen)

    def _what(self, path: Path) -> str:
        if path.suffix == ".nothing":
            return "black"
        return what(Image.open(BytesIO(path.read_bytes())), self._out_of_order)


def what(picture: Image.Image, out_of_order: Image.Image) -> str:
    """``out_of_order`` in any size and with any number."""
    seen = picture.convert("RGB")
    if not seen.getbbox():
        return "black"
    # The bar with the number is the lower fifth.
    upper = (0, 0, seen.width, seen.height * 3 // 4)
    known = out_of_order.convert("RGB").resize(seen.size)
    difference = ImageStat.Stat(ImageChops.difference(seen.crop(upper), known.crop(upper))).mean
    return "picture" if sum(difference) < 15 else "kiosk"
