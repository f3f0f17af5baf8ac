"""Shell commands that messages suggest."""

import shlex
import sys
from pathlib import Path

from kiosk.loading.installed_paths import INSTALLED_PROGRAM
from kiosk.places import ROOT, command


def line_of(*words: object, program: Path = ROOT, python: str = sys.executable) -> str:
    """A call of this program that works in any folder."""
    start = ("awareness-kiosk",) if program == INSTALLED_PROGRAM else command(program, python)
    return shlex.join([*start, *map(str, words)])
