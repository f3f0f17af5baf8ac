"""Programs of Windows in a folder of Wine's own."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.windows.folder import HERE, PYTHON

DRIVE = HERE / "wine/drive_c"
"""What Windows calls C:."""

_PROGRAM = "import sys; from kiosk.cli.main import main; sys.exit(main())"
_LONG_S = 600.0


def awareness_kiosk(*words: str, display: str = "") -> subprocess.Popen[str]:
    """The program at work; what it says is in one pipe. Without a display its windows are painted unseen."""
    unseen = "" if display else "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'; "
    return subprocess.Popen(
        ("wine", PYTHON, "-c", unseen + _PROGRAM, *words),
        env=_environment(display),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def run(words: Sequence[str]) -> tuple[int, str]:
    """The exit code, and what was said."""
    program = awareness_kiosk(*words)
    said, _ = program.communicate(timeout=_LONG_S)
    return program.returncode, said


def end_all() -> None:
    subprocess.run(("wineserver", "--kill", "--wait"), env=_environment(""), check=False)


def path(place: str) -> Path:
    """Where a path of ``C:`` is here."""
    return DRIVE / place.removeprefix("C:\\").replace("\\", "/")


def _environment(display: str) -> Mapping[str, str]:
    """The libraries that are missing in Wine are taken from the folder, and Wine itself is quiet."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(HERE),
        "WINEPREFIX": str(HERE / "wine"),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscms=n,b;mscoree=;mshtml=",
        "XDG_RUNTIME_DIR": str(HERE),
        **({"DISPLAY": display} if display else {}),
    }
