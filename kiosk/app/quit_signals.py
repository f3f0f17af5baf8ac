"""Ends the program cleanly on SIGTERM and Ctrl+C."""

import signal
import socket

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication


def quit_on_signals(app: QGuiApplication) -> tuple[socket.socket, socket.socket]:
    """Connects both signals: they wake the event loop through sockets, which must be kept."""
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    theirs.setblocking(False)
    signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, app)

    def end() -> None:
        ours.recv(64)
        # quit() would ask the window, which lets no visitor close it.
        app.exit(0)

    notifier.activated.connect(end)
    return ours, theirs
