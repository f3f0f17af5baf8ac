"""Logs go to stderr, where systemd reads them; never what a visitor touched."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.core.text.unsafe_characters import printable

log = logging.getLogger("kiosk")

TELLING = ("qt", "kiosk.i18n.catalogues")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class OneLine(logging.Formatter):
    """One line for each record, whatever names it contains; only a traceback takes several."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        return printable(super().formatMessage(record))


def install() -> None:
    """Routes Python's log, Qt's messages and uncaught exceptions to one place."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLine("%(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(handlers=[handler], level=logging.INFO)
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)
    qInstallMessageHandler(_qt_message)


def say_nothing_of_visits(visits: Callable[[], bool]) -> None:
    """Drops Qt's warnings about the screen, and messages about a catalogue read for its language: both would
    reveal a visit.
    """
    for name in TELLING:
        logging.getLogger(name).addFilter(lambda record: record.levelno >= logging.ERROR or not visits())


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    log.critical("An exception was not caught", exc_info=(kind, error or kind(), trace))


def _qt_message(level: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS[level], "%s", message)
