"""Shell commands that messages suggest."""

import shlex
import shutil
import sys
from pathlib import Path

from kiosk.base.installed.installed_paths import INSTALLED_PROGRAM
from kiosk.base.places import ROOT, command, is_installed

_COMMAND = "awareness-kiosk"


def line_of(*words: object, program: Path = ROOT, python: str = sys.executable) -> str:
    """A call of this program that works in any folder."""
    is_command = program == INSTALLED_PROGRAM or (is_installed(program) and _is_on_path(python))
    start = (_COMMAND,) if is_command else command(program, python)
    return shlex.join([*start, *map(str, words)])


def _is_on_path(python: str) -> bool:
    """Whether the command on PATH was installed with this interpreter, as by pipx."""
    found = shutil.which(_COMMAND)
    return found is not None and Path(found).resolve().parent == Path(python).parent.resolve()
