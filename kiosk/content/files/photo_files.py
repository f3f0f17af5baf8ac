"""Where the photographs of panels are."""

from collections.abc import Sequence
from pathlib import Path

FOLDER = "pictures"
"""Where a content folder has its photographs."""


def photo_file(name: str, folders: Sequence[Path]) -> tuple[Path, Path]:
    """The file with its folder, which it must not leave; the last content folder that has one counts."""
    known = [folder / FOLDER for folder in folders]
    within = next((each for each in reversed(known) if (each / name).is_file()), known[-1])
    return within / name, within
