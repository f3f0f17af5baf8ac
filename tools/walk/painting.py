"""What the reference gives back: its picture, and what its window has."""

import numpy as np
from numpy.typing import NDArray

from kiosk.frozen import dataclass
from tools.walk.report import WindowReport


@dataclass(frozen=True, slots=True)
class Painting:
    """``picture`` is height × width, each pixel as 0xRRGGBB. ``ring``: the ring could be put where it was."""

    picture: NDArray[np.uint32]
    window: WindowReport
    ring: bool
