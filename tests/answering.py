"""A service behind a socket of this machine, one call after another."""

import socket
import threading
from contextlib import contextmanager


@contextmanager
def answering(path, answer):
    """``answer(ask, say)`` reads a question from one file and writes its answer into the other one."""
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(path))
    listening.listen()

    def serve():
        while True:
            try:
                link, _ = listening.accept()
            except OSError:
                return
            with link, link.makefile("rb") as ask, link.makefile("wb") as say:
                answer(ask, say)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield
    listening.shutdown(socket.SHUT_RDWR)
    listening.close()
    thread.join(5)
