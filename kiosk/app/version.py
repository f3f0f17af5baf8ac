"""Which program this is, down to its commit."""

import subprocess

from kiosk import __version__
from kiosk.content.design import RESOURCES


def told() -> str:
    """The version; of a checkout with its commit, which the version of a package holds already."""
    if "+" in __version__:
        return __version__
    words = ["git", "-C", str(RESOURCES.parent), "describe", "--always", "--dirty=, changed", "--abbrev=7"]
    try:
        ended = subprocess.run([*words, "--exclude=*"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return __version__
    return f"{__version__} (commit {ended.stdout.strip()})"
