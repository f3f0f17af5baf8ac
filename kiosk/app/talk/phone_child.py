"""Runs the process for phones as a child of the window, on systems where no service starts it."""

import os
import socket
import subprocess
import sys
from base64 import b64encode
from importlib.util import find_spec
from pathlib import Path
from typing import Self

from PySide6.QtCore import QSocketNotifier

from kiosk.base.failure_log import failures
from kiosk.base.places import IMPORTABLE
from kiosk.window.talk.phones.phone_line import PATIENCE, PhoneLine, timer
from kiosk.window.talk.phones.phone_socket import PhoneSocket

NEEDED = ("ifaddr", "starlette", "uvicorn", "websockets")
"""Packages of the process for phones; the window only asks whether they are there."""

AGAIN, LONGEST = 1.0, 60.0
"""Seconds until a child that ended is started again: the first time, and at most."""

SILENCE = 30.0
"""Seconds in which a child has to say its first word."""

_COMMAND = (sys.executable, "-P", "-m", "kiosk.phones", "--handed")
_THING = "The process for phones"


def line_to_phones(path: str) -> PhoneLine | None:
    """Returns the connection; ``path`` is that of the Unix socket, "" for none. None if no phone can ever
    lead.
    """
    if starts_child():
        return PhoneChild.start()
    return PhoneSocket.listen(Path(path)) if path else None


def starts_child(system: str = sys.platform) -> bool:
    """Whether the window starts the child: Windows has no Unix sockets, and on macOS neither a service nor
    ``make run`` starts that process.
    """
    return system == "darwin" or not hasattr(socket, "AF_UNIX")


class PhoneChild(PhoneLine):
    """Starts the process, hands it one end of a pair of sockets, and restarts it when it ends.

    The window listens nowhere, so nobody else can take the place of that process. It is connected from its
    first word on, since it takes a while to start.
    """

    def __init__(
        self,
        command: tuple[str, ...] = _COMMAND,
        patience: float = PATIENCE,
        again: float = AGAIN,
        silence: float = SILENCE,
    ) -> None:
        super().__init__(patience)
        self._command, self._first, self._wait = command, again, again
        self._child: subprocess.Popen[bytes] | None = None
        self._ours: socket.socket | None = None
        self._theirs: socket.socket | None = None
        self._awaiting: QSocketNotifier | None = None
        self._again = timer(self, self._begin)
        self._silent = timer(self, self._restart, silence)
        self._is_over = False
        self.said.connect(self._calm)
        self.left.connect(self._restart)
        self._begin()

    @classmethod
    def start(cls) -> Self | None:
        """Starts the child; None if the packages for phones are not installed."""
        return cls() if all(map(find_spec, NEEDED)) else None

    def end(self) -> None:
        self._is_over = True
        super().end()
        self._again.stop()
        self._stop()

    def _begin(self) -> None:
        self._ours, self._theirs = socket.socketpair()
        try:
            self._child = _started(self._command, self._theirs)
        except OSError as fault:
            failures.fails("kiosk.phones", _THING, f"was not started: {fault}; no phone can lead")
            self._restart()
            return
        if os.name == "posix":
            # On Windows the child has no copy before it asks for it.
            self._theirs.close()
        self._silent.start()
        self._awaiting = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._awaiting.activated.connect(self._greet)

    def _greet(self) -> None:
        """Handles the first word of the child, or its end before that."""
        ours, self._ours = self._ours, None
        self._forget_greeting()
        assert ours is not None
        self._meet(ours)

    def _calm(self) -> None:
        self._wait = self._first
        failures.works(_THING)

    def _restart(self) -> None:
        if self._is_over:
            return
        self._stop()
        self._again.start(round(self._wait * 1000))
        self._wait = min(2 * self._wait, LONGEST)

    def _stop(self) -> None:
        self._forget_greeting()
        if self._ours:
            self._ours.close()
            self._ours = None
        if child := self._child:
            self._child = None
            child.kill()
            child.wait()

    def _forget_greeting(self) -> None:
        self._silent.stop()
        if self._theirs:
            self._theirs.close()
            self._theirs = None
        if self._awaiting:
            self._awaiting.setEnabled(False)
            self._awaiting.deleteLater()
            self._awaiting = None


def _started(command: tuple[str, ...], theirs: socket.socket) -> subprocess.Popen[bytes]:
    """Starts the child, which learns its socket from its first line of input."""
    is_posix = os.name == "posix"
    child = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(IMPORTABLE)},
        pass_fds=(theirs.fileno(),) if is_posix else (),
    )
    assert child.stdin is not None
    with child.stdin as words:
        words.write(str(theirs.fileno()).encode() if is_posix else b64encode(_shared(theirs, child.pid)))
    return child


def _shared(theirs: socket.socket, pid: int) -> bytes:
    """Returns a copy of the socket for another process of Windows."""
    if sys.platform == "win32":
        return theirs.share(pid)
    raise OSError("only Windows shares sockets by their names")
