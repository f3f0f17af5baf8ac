"""The version of a build: a later build has a higher one."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

from kiosk import __version__


def version(root: Path, now: datetime) -> str:
    """The release and the second of its commit; with changed files or without git, of ``now``."""
    commit = _git(root, "rev-parse", "--short=7", "HEAD")
    if not commit:
        return f"{__version__}+{_second(now)}"
    if _git(root, "status", "--porcelain", "--untracked-files=no"):
        return f"{__version__}+{_second(now)}.{commit}.changed"
    at = datetime.fromtimestamp(int(_git(root, "log", "-1", "--format=%ct")), UTC)
    return f"{__version__}+{_second(at)}.{commit}"


def _second(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%d%H%M%S")


def _git(root: Path, *words: str) -> str:
    try:
        ended = subprocess.run(["git", "-C", str(root), *words], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return ended.stdout.strip()
