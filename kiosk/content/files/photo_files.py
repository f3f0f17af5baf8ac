"""Finds the photographs of panels."""

from collections.abc import Sequence
from pathlib import Path

FOLDER = "pictures"
"""The folder of photographs in a content folder."""


def photo_file(name: str, folders: Sequence[Path]) -> tuple[Path, Path]:
    """The file with its folder, which it must not leave; the last content folder that has one wins."""
    known = [folder / FOLDER for folder in folders]
    within = next((each for each in reversed(known) if (each / name).is_file()), known[-1])
    return within / name, within
