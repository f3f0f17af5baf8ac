"""Starts programs of the window's Python, which has the packages that know the rules of sites."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from kiosk.base.places import IMPORTABLE

_KEPT = frozenset({"PATH", "LANG", "LC_ALL", "STATE_DIRECTORY"})
"""Nothing else of this environment can lead such a program."""


def ended(
    python: str, module: str, words: Sequence[Path | str], longest_s: int, given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Raises subprocess.TimeoutExpired; the program ends itself before, unless it hangs in the kernel."""
    return subprocess.run(
        [python, "-E", "-s", "-m", module, *map(str, words)],
        cwd=IMPORTABLE,
        input=given,
        stdout=subprocess.PIPE,
        timeout=longest_s,
        check=False,
        env={key: value for key, value in os.environ.items() if key in _KEPT},
    )
