"""What to type in a shell."""

import shlex
import sys
from pathlib import Path

from kiosk.app.installed_paths import INSTALLED_PROGRAM
from kiosk.content.design import RESOURCES


def line_of(*words: object, program: Path = RESOURCES.parent, python: str = sys.executable) -> str:
    """A call of this program from any folder."""
    start = ["awareness-kiosk"] if program == INSTALLED_PROGRAM else [python, str(program / "main.py")]
    return shlex.join([*start, *map(str, words)])
