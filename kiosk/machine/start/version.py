"""The version of the program, including its commit."""

import subprocess
from pathlib import Path

from kiosk import __version__
from kiosk.base.places import ROOT


def full_version(root: Path = ROOT) -> str:
    """The version; in a checkout with its commit, which the version of a package already contains."""
    # Git would search for a repository in the parent folders, which may belong to another project.
    if "+" in __version__ or not (root / ".git").exists():
        return __version__
    words = ["git", "-C", str(root), "describe", "--always", "--dirty=, changed", "--abbrev=7"]
    try:
        ended = subprocess.run([*words, "--exclude=*"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return __version__
    return f"{__version__} (commit {ended.stdout.strip()})"
