"""The life of a process with a network: it ends by signals, and tells systemd that it does not hang."""

import asyncio
import contextlib
import os
import signal
from collections.abc import Callable

from kiosk.base.systemd import beat_seconds, speaker


def live(ended: asyncio.Event) -> None:
    """Sets ``ended`` at a signal, and reports to systemd as long as the event loop goes on."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        # Windows has no signals that a loop can wait for; the end of the window ends this process too.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, ended.set)
    _beat(loop, speaker(os.environ), beat_seconds(os.environ))


def _beat(loop: asyncio.AbstractEventLoop, notify: Callable[[str], None], beat_s: float) -> None:
    """The same event loop serves browsers and the window."""
    notify("WATCHDOG=1")
    loop.call_later(beat_s, _beat, loop, notify, beat_s)
