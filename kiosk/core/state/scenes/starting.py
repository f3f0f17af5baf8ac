"""The first scene: the window is open, and nothing is loaded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Starting:
    """The window is open, and nothing has been loaded yet."""

    since: float
