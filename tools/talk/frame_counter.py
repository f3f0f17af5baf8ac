"""Observations of a screen, frame by frame: slides, nothing, or what only staff may see."""

from collections import Counter
from pathlib import Path

import numpy as np
from PIL import Image

from tools.shared import ROOT
from tools.talk.frames import Frame
from tools.talk.marks import has_console, has_note, is_empty

PICTURES = ROOT / "build/talk"


class FrameCounter:
    """Counts frames by content; the first of each kind is saved as a picture named ``name``."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.counts: Counter[str] = Counter()

    def look(self, frame: Frame) -> None:
        kind = self._kind(frame)
        if not self.counts[kind]:
            PICTURES.mkdir(parents=True, exist_ok=True)
            save(frame, PICTURES / f"{self._name}-{kind}.png")
        self.counts[kind] += 1

    @property
    def frames(self) -> int:
        return self.counts.total()

    @property
    def notes(self) -> int:
        """Frames with a note or a piece of the console."""
        return self.counts["console"] + self.counts["note"]

    def _kind(self, frame: Frame) -> str:
        if has_console(frame):
            return "console"
        if has_note(frame):
            return "note"
        return "empty" if is_empty(frame) else "slide"


def save(frame: Frame, file: Path) -> None:
    colours = np.dstack([frame >> shift & 0xFF for shift in (16, 8, 0)]).astype(np.uint8)
    Image.fromarray(colours).save(file)
