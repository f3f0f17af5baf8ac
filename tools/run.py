"""`make run`: starts the window and, where somebody presents, the process for phones beside it.

Run it to see the program from a checkout. Without a display it paints on a virtual one: build/screen.png. It
needs no root once the system packages are there.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from kiosk.cli.main import presents  # noqa: E402


def main() -> None:
    words = sys.argv[1:]
    ours: tuple[int, ...] = ()
    if presents(words):
        subprocess.run([ROOT / "tools/setup/setup.sh", "remote"], check=True)
        ours = (start_beside(),)
    command = [sys.executable, str(ROOT / "main.py"), *words]
    terminal = _terminal()
    if terminal is None:
        os.execv(sys.executable, command)
    sys.exit(run_in_front(command, terminal, ours))


def start_beside() -> int:
    """The window keeps one end of a pipe, which is passed on; both processes end together."""
    command = [str(ROOT / ".venv-remote/bin/python"), "-m", "kiosk.phones", "--with-starter"]
    beside = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE)
    assert beside.stdin is not None
    # Not closed before this process ends, or becomes the window.
    kept = os.dup(beside.stdin.fileno())
    os.set_inheritable(kept, True)
    beside.stdin.close()
    return kept


def _terminal() -> int | None:
    """The controlling terminal; None without one, or in the background."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return None
    return terminal if os.tcgetpgrp(terminal) == os.getpgrp() else None


def run_in_front(command: list[str], terminal: int, kept: tuple[int, ...]) -> int:
    """Returns the exit code.

    Ctrl+C reaches the window alone, which ends well; make would report a failure.
    """
    # A shell could not resume make if it stopped the window alone.
    signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    window = subprocess.Popen(command, process_group=0, pass_fds=kept)
    for each in kept:
        os.close(each)
    signal.signal(signal.SIGTERM, lambda *_: window.terminate())
    _give(terminal, window.pid)
    try:
        code = window.wait()
    finally:
        _give(terminal, os.getpgrp())
    return code if code >= 0 else 128 - code


def _give(terminal: int, group: int) -> None:
    """Gives the terminal to a process group; its signal stops background processes that request it."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
    os.tcsetpgrp(terminal, group)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTTOU})


if __name__ == "__main__":
    main()
