"""Where a walk goes, as a frozen value."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Ground:
    """The size of the screen, the first language, and what the site has for those who walk.

    ``switch``: controls are offered in turn; ``speaks``: pages are read aloud, without sound. ``qml`` is
    another tree of QML files, None for that of the program.
    """

    size: tuple[int, int] = (1280, 720)
    language: str = "en"
    switch: bool = False
    speaks: bool = False
    qml: Path | None = None

    def __str__(self) -> str:
        width, height = self.size
        extras = f"{' switch' * self.switch}{' speaks' * self.speaks}"
        return f"size {width}x{height} language {self.language}{extras}"


def ground_of(line: str) -> Ground:
    """The ground that a line says."""
    _, size, _, language, *extras = line.split()
    width, height = map(int, size.split("x"))
    return Ground((width, height), language, "switch" in extras, "speaks" in extras)
