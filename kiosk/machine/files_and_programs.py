"""Reads the machine's files and programs; anything missing or forbidden is read as empty."""

import subprocess
from pathlib import Path

LONGEST_S = 20.0


class Machine:
    """All paths are below ``root``, which is another folder for a simulated machine."""

    def __init__(self, root: Path = Path("/")) -> None:
        self._root = root

    def path(self, name: str) -> Path:
        return self._root / name.lstrip("/")

    def read(self, name: str) -> str:
        return self.read_bytes(name).decode("utf-8", "replace")

    def read_bytes(self, name: str) -> bytes:
        try:
            return self.path(name).read_bytes()
        except OSError:
            return b""

    def match(self, folder: str, pattern: str) -> list[Path]:
        """The entries of a folder whose names match, sorted."""
        try:
            return sorted(self.path(folder).glob(pattern))
        except OSError:
            return []

    def links_to(self, name: str) -> str:
        """The target of a symbolic link, as written; "" for anything else."""
        try:
            return str(self.path(name).readlink())
        except OSError:
            return ""

    def run(self, program: str, *words: str) -> str | None:
        """The output of a system program; None if it is missing, fails or hangs."""
        command = [str(self.path(f"/usr/bin/{program}")), *words]
        try:
            ended = subprocess.run(
                command,
                capture_output=True,
                check=True,
                timeout=LONGEST_S,
                stdin=subprocess.DEVNULL,
                env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return ended.stdout.decode("utf-8", "replace")
