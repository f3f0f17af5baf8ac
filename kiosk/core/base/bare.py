"""The base value of events that carry no data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bare:
    """Equal to every value of the same type, and to nothing else."""

    __slots__ = ()
