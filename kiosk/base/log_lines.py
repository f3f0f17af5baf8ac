"""The log on stderr: one line for each record, with its priority for the journal: sd-daemon(3)."""

import logging
import os
import sys
import threading
from collections.abc import Mapping
from types import TracebackType
from typing import TextIO

from kiosk.base.unsafe_characters import printable

log = logging.getLogger("kiosk")

_PRIORITIES = ((logging.CRITICAL, 2), (logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6))
_DEBUG = 7


class OneLineFormatter(logging.Formatter):
    """Writes one line for each record, whatever names it contains; only a traceback takes several.

    ``has_priority``: each line begins with a prefix that the journal removes.
    """

    def __init__(self, has_priority: bool = False) -> None:
        super().__init__("%(levelname)s %(name)s: %(message)s")
        self._has_priority = has_priority

    def formatMessage(self, record: logging.LogRecord) -> str:
        return printable(super().formatMessage(record))

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        if not self._has_priority:
            return text
        priority = next((number for level, number in _PRIORITIES if record.levelno >= level), _DEBUG)
        # The journal makes an entry of each line.
        return "\n".join(f"<{priority}>{line}" for line in text.splitlines())


def log_to_stderr(level: int) -> None:
    """Sends Python's log and uncaught exceptions there."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLineFormatter(is_journal(sys.stderr, os.environ)))
    logging.basicConfig(handlers=[handler], level=level)
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def is_journal(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether systemd has connected the stream to the journal, whose device and inode it names."""
    try:
        there = os.fstat(stream.fileno())
    except OSError:
        return False
    return environment.get("JOURNAL_STREAM") == f"{there.st_dev}:{there.st_ino}"


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    log.critical("An exception was not caught", exc_info=(kind, error or kind(), trace))
