"""Runs a kiosk with a test socket under X."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools.shared import ROOT
from tools.shared.ear import SOCKET
from tools.shared.headless import START_S
from tools.shared.wait import wait


@contextmanager
def under_x(command: Sequence[str], display: str, home: Path) -> Iterator[Path]:
    """The path of its test socket, in ``home``. The log is not kept there, and is shown after a failure.

    At the end the kiosk is told to end, and ends in order.
    """
    ear = home / "ear"
    folders = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    environment = {"PATH": os.environ["PATH"], **folders, "DISPLAY": display, SOCKET: str(ear)}
    with tempfile.TemporaryFile() as log:
        kiosk = subprocess.Popen(
            [*command, "--platform", "xcb", "--state", str(home / "state")],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        try:
            wait(ear.exists, "the kiosk starts", START_S)
            yield ear
            assert kiosk.poll() is None, "the kiosk has ended"
        except AssertionError:
            log.seek(0)
            sys.stderr.write(log.read()[-2000:].decode("utf-8", "replace"))
            raise
        finally:
            kiosk.terminate()
            try:
                kiosk.wait(10)
            finally:
                kiosk.kill()
