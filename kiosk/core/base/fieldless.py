"""The base of events and panels without fields."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fieldless:
    """Equal to every value of the same type, and to nothing else."""

    __slots__ = ()
