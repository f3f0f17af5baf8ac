"""Exits quietly when the reader of stdout, such as head, closes the pipe."""

import os
import sys
from collections.abc import Callable

from kiosk.base.exit_codes import PIPE_CLOSED


def unless_closed(run: Callable[[], int]) -> int:
    """The exit code of ``run``, or ``PIPE_CLOSED``."""
    try:
        try:
            return run()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader has enough; Python must not complain when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
