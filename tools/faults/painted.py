"""The window as OpenGL paints it, beside the window as the processor paints it.

A machine with a graphics card is painted by OpenGL, and nearly all tests and tools by the processor.
"""

import time
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tools.faults.cage import KIOSK, Cage
from tools.shared import ROOT
from tools.shared.wait import wait
from tools.shared.xserver import Pixels

VISIT = (
    *("explore", "tile-", "language", "language-ar", "contrast", "largerText", "advicePill"),
    *("back", "contrast"),
)
PANEL = "going-to-work-abroad"
LOOP, TOPICS = "loop", "explore"
MOVES = 840
"""Pixels from the top; below them the loop's bar moves all the time."""

DRAWING = (slice(0, MOVES), slice(1000, 1920))
"""Rows and columns of the first panel that have its drawing, and no words."""
HEADLINE = (slice(40, 160), slice(40, 1200))
"""Rows and columns of *All topics* that have nothing but its headline."""

LOOKS = 3
"""So many pictures, a second apart, are the same at rest; a busy machine begins late to paint a page."""

BLOCK, FAR = 12, 40
"""Means over blocks of so many pixels, which differ by less than this of 255: letters may move by a pixel."""
MIXED = 0.2
"""The part of such pixels of edges that OpenGL has at least, with four samples of each pixel: a third."""
FLAT = 0.001
"""The part of a picture that a colour fills at least, unless it is that of an edge."""


def by_opengl() -> str:
    """A visit by both, screen by screen. OpenGL without a card is slow, and paints what a card does."""
    processor, card = _pictures("software"), _pictures("gpu")
    # The loop moves by some pixels against burn-in, and may do so between the two.
    far = {name: _far(processor[name], card[name]) for name in processor if name != LOOP}
    for name, blocks in far.items():
        if blocks:
            Image.fromarray(np.hstack([processor[name], card[name]])).save(ROOT / f"build/painted-{name}.png")
    assert not any(far.values()), f"blocks of {BLOCK} pixels that differ: {far}; build/painted-*.png"
    soft, edges = (_edges(pictures[LOOP][DRAWING]) for pictures in (processor, card))
    assert edges > soft * MIXED, f"the line has steps: {edges} of {soft} pixels on its edges are mixed"
    colour = max(_colour(pictures[TOPICS][HEADLINE]) for pictures in (processor, card))
    assert colour < FAR, f"edges of letters are coloured, by {colour} of 255"
    return f"{len(far)} screens alike; {edges} of {soft} pixels on edges are mixed, letters off by {colour}"


def _pictures(renderer: str) -> Mapping[str, Pixels]:
    pictures = {}
    with Cage((*KIOSK, "--renderer", renderer)) as cage:
        cage.wait_for_loop()
        wait(lambda: cage.ask("look")["panel"] == PANEL, "the first panel", 30)
        _touch(cage, "pause")
        pictures[LOOP] = _at_rest(cage)
        for control in VISIT:
            _touch(cage, control)
            pictures[f"{control}-again" if control in pictures else control] = _at_rest(cage)
        _touch(cage, "startAgain")
        wait(lambda: cage.ask("look")["scene"] == "Loop", "the loop", 5)
        assert "CRITICAL" not in cage.said()
    return pictures


def _touch(cage: Cage, control: str) -> None:
    found = cage.ask("names", control)[0] if control.endswith("-") else control
    places = cage.ask("where", found)
    assert places, found
    cage.ask("touch", *map(str, places[0]))


def _at_rest(cage: Cage) -> Pixels:
    last: list[Pixels] = []

    def rests() -> bool:
        time.sleep(1.0)
        last.append(cage.picture())
        still = [picture[:MOVES] for picture in last[-LOOKS:]]
        return len(still) == LOOKS and all(np.array_equal(one, still[0]) for one in still)

    wait(rests, "rest", 40)
    return last[-1]


def _far(one: Pixels, other: Pixels) -> int:
    """How many blocks differ."""
    return int((np.abs(_means(one) - _means(other)).max(axis=2) > FAR).sum())


def _means(picture: Pixels) -> NDArray[np.float64]:
    rows, columns = (side // BLOCK * BLOCK for side in picture.shape[:2])
    blocks = picture[:rows, :columns].reshape(rows // BLOCK, BLOCK, columns // BLOCK, BLOCK, 3)
    return np.asarray(blocks.mean(axis=(1, 3)))


def _edges(picture: Pixels) -> int:
    """How many pixels have a colour that fills nothing."""
    _, counts = np.unique(picture.reshape(-1, 3), axis=0, return_counts=True)
    return int(counts[counts < FLAT * counts.sum()].sum())


def _colour(picture: Pixels) -> int:
    """How far a pixel is from being a mixture of ink and paper, which fill the most."""
    colours, counts = np.unique(picture.reshape(-1, 3), axis=0, return_counts=True)
    paper, ink = colours[np.argsort(counts)[-1:-3:-1]].astype(np.float64)
    parts = (colours - paper) @ (ink - paper) / ((ink - paper) @ (ink - paper))
    mixtures = paper + parts.clip(0, 1)[:, None] * (ink - paper)
    return int(np.abs(colours - mixtures).max())
