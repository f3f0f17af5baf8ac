"""The value under events that say everything by their kind."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bare:
    """Equal to another of the same kind, and to nothing else."""

    __slots__ = ()
