"""Line drawings as values: how each is drawn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Second:
    """The end state of a motif's second stroke: line and light; "" if unchanged.

    ``breath`` is the part of the light that fades out meanwhile, and comes back.
    """

    line: str = ""
    light: str = ""
    breath: float = 0.0


@dataclass(frozen=True, slots=True)
class Motif:
    """A drawing on the 480 x 480 board: one stroke and the flat light behind it, as SVG path data.

    ``length`` is the stroke's, in units of the board. Most motifs have no second stroke.
    """

    line: str
    light: str
    length: float
    mirror: str
    icon: str
    second: Second | None = None
