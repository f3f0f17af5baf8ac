"""The machine as files and programs tell it; what is missing or forbidden reads as nothing."""

import subprocess
from pathlib import Path

LONGEST_S = 20.0


class Machine:
    """All below ``root``, which is another folder for a machine that is not this one."""

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
        """What is in a folder and has such a name, in order."""
        try:
            return sorted(self.path(folder).glob(pattern))
        except OSError:
            return []

    def links_to(self, name: str) -> str:
        """Where a symbolic link points, as it is written; "" for anything else."""
        try:
            return str(self.path(name).readlink())
        except OSError:
            return ""

    def run(self, program: str, *words: str) -> str | None:
        """What a program of the system says; None where there is none, or it fails or hangs."""
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
