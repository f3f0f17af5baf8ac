"""What the reference gives back: its picture, and what its window has."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.walk.report import WindowReport


@dataclass(frozen=True, slots=True)
class Painting:
    """``picture`` is height × width, each pixel as 0xRRGGBB.

    ``ring_is_there``: the control with the ring is there in a fresh window; ``ring_is_seen``: its ring can be
    seen.
    """

    picture: NDArray[np.uint32]
    window: WindowReport
    ring_is_there: bool = True
    ring_is_seen: bool = True
