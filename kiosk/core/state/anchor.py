"""A place in the text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the text, independent of the screen.

    ``page`` is "topic/page"; ``block``, ``sentence`` and ``line`` count from 0. ``line`` is above 0 only
    inside a sentence that is taller than a screen.
    """

    page: str
    block: int = 0
    sentence: int = 0
    line: int = 0

    def __str__(self) -> str:
        return f"{self.page}#{self.block}.{self.sentence}.{self.line}"

    @classmethod
    def parse(cls, text: str) -> "Anchor":
        """Parses the result of str(); "" is the start of no page."""
        page, _, place = text.partition("#")
        return cls(page, *map(int, place.split("."))) if place else cls(page)
