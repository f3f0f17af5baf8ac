"""The sources of the program, read once for all rules about them."""

from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent


@cache
def text_of(path: Path) -> str:
    return path.read_text("utf-8", "replace")


@cache
def program() -> list[tuple[Path, str]]:
    """Each Python file of the program, and its text."""
    return [(path, text_of(path)) for path in sorted((ROOT / "kiosk").rglob("*.py"))]
