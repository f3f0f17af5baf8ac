"""``make run``: the window and, where somebody presents, the process for phones beside it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from kiosk.app.cli import presents  # noqa: E402


def main() -> None:
    words = sys.argv[1:]
    if presents(words):
        subprocess.run([ROOT / "tools/setup/setup.sh", "remote"], check=True)
        start_beside()
    os.execv(sys.executable, [sys.executable, str(ROOT / "main.py"), *words])


def start_beside() -> None:
    """The window, which this process becomes, keeps one end of a pipe; both processes end together."""
    command = [str(ROOT / ".venv-remote/bin/python"), "-m", "kiosk.remote", "--with-starter"]
    beside = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE)
    assert beside.stdin is not None
    os.set_inheritable(beside.stdin.fileno(), True)


if __name__ == "__main__":
    main()
