"""Watches a machine's screen all the time, in a thread of its own."""

import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tools.screen_machine.eye import Eye, Seen
from tools.screen_machine.machine import Machine

_PAUSE_S = 0.3


@dataclass(frozen=True, slots=True)
class Sighting:
    """``at`` in seconds since power-on."""

    at: float
    seen: Seen


class Watch:
    """Used by ``with``. Keeps a picture of each thing seen below ``folder``, the first in a row.

    ``head`` is the socket of the card.
    """

    def __init__(self, machine: Machine, eye: Eye, folder: Path, head: int = 0) -> None:
        self._machine, self._eye, self._folder, self._head = machine, eye, folder, head
        self.sightings: list[Sighting] = []
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> "Watch":
        self._folder.mkdir(parents=True, exist_ok=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        self._thread.join()

    def told(self) -> str:
        """What was seen, in order, such as: black 13 s, loop 40 s."""
        return ", ".join(f"{what} {seconds:.0f} s" for what, seconds in self._parts())

    def longest(self, what: str) -> float:
        """Seconds for which it was seen without a break; 0 if it was not."""
        return max((seconds for name, seconds in self._parts() if name == what), default=0.0)

    def first(self, what: str) -> float | None:
        """Seconds since power-on until it was seen."""
        return next((each.at for each in self.sightings if each.seen.what == what), None)

    def _parts(self) -> list[tuple[str, float]]:
        parts: list[tuple[str, float, float]] = []
        for each in self.sightings:
            if parts and parts[-1][0] == each.seen.what:
                parts[-1] = (each.seen.what, parts[-1][1], each.at)
            else:
                if parts:
                    parts[-1] = (*parts[-1][:2], each.at)
                parts.append((each.seen.what, each.at, each.at))
        return [(what, end - begin) for what, begin, end in parts]

    def _look(self) -> None:
        before: tuple[bytes, Seen] | None = None
        with suppress(OSError):
            while not self._ends.wait(_PAUSE_S):
                picture = self._machine.picture(self._head)
                at, pixels = time.monotonic() - self._machine.on_since, picture.tobytes()
                seen = before[1] if before and before[0] == pixels else self._eye.sees(picture)
                self._keep(picture, at, seen)
                self.sightings.append(Sighting(at, seen))
                before = pixels, seen

    def _keep(self, picture: Image.Image, at: float, seen: Seen) -> None:
        last = self.sightings[-1].seen if self.sightings else None
        if last is None or (last.what, last.panel) != (seen.what, seen.panel):
            name = f"{at:07.1f}-{seen.what.replace(' ', '-')}{f'-{seen.panel}' * bool(seen.panel)}.png"
            picture.save(self._folder / name)
