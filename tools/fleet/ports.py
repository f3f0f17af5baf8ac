"""TCP ports of this machine, for servers under test."""

import socket
from collections.abc import Callable
from subprocess import Popen
from typing import Any

from tools.shared.wait import wait

HERE = "127.0.0.1"


def free_port() -> int:
    with socket.socket() as end:
        end.bind((HERE, 0))
        return int(end.getsockname()[1])


def await_server(process: Popen[Any], port: int, said: Callable[[], str], seconds: float) -> None:
    """Until the process takes connections at the port. AssertionError with what it ``said`` if it ends before
    that, or if the time is over.
    """

    def listens() -> bool:
        assert process.poll() is None, said()
        with socket.socket() as end:
            return end.connect_ex((HERE, port)) == 0

    wait(listens, f"port {port} takes connections", seconds)
