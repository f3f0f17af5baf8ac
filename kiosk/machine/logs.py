"""Sends logs to stderr, where systemd reads them; never a visitor's touches."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.base.log_lines import log_to_stderr

TELLING = ("qt", "kiosk.i18n.catalogues")

PLAYS_IN_SOFTWARE = "No RHI backend. Using CPU conversion."
"""The end of Qt's message about the first picture of a clip on a machine that paints in software. This is
intended, and the message would reveal when somebody watched a clip.
"""

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def install() -> None:
    """Routes Python's log, Qt's messages and uncaught exceptions to one place."""
    log_to_stderr(logging.INFO)
    qInstallMessageHandler(_qt_message)


def drop_messages_about_visits(visits: Callable[[], bool]) -> None:
    """Drops Qt's warnings about the screen, and messages about a catalogue read for its language: both would
    reveal a visit.
    """
    for name in TELLING:
        logging.getLogger(name).addFilter(lambda record: record.levelno >= logging.ERROR or not visits())


def _qt_message(level: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if message.endswith(PLAYS_IN_SOFTWARE):
        return
    logging.getLogger("qt").log(_LEVELS[level], "%s", message)
