"""What else happens to a machine with a screen, by name."""

from collections.abc import Callable, Mapping
from pathlib import Path

CASES: Mapping[str, Callable[[Path], str]] = {}
