"""``python -m kiosk.phones``: lets phones lead a talk, if the window allows it."""

import argparse
import asyncio
import logging
import os
import signal
import sys
from collections.abc import Callable

from kiosk.core.phones.socket_path import socket_path
from kiosk.log_lines import log_to_stderr
from kiosk.phones.link import follow
from kiosk.phones.service import Service
from kiosk.systemd import beat_seconds, speaker

PORT = 8460

log = logging.getLogger("kiosk.phones")


def main() -> int:
    log_to_stderr(logging.WARNING)
    options = _parser().parse_args()
    if not options.socket:
        log.error("Neither XDG_RUNTIME_DIR nor HOME is set: say --socket")
        return 2
    asyncio.run(_run(options))
    return 0


async def _run(options: argparse.Namespace) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    if options.with_starter:
        loop.add_reader(sys.stdin.fileno(), _ends_at_eof, ended, loop)
    _beat(loop, speaker(os.environ), beat_seconds(os.environ))
    await follow(options.socket, lambda say: Service(say, options.address, options.port), ended)


def _beat(loop: asyncio.AbstractEventLoop, tell: Callable[[str], None], beat_s: float) -> None:
    """Tells systemd that this process is alive: the same event loop serves phones and the window."""
    tell("WATCHDOG=1")
    loop.call_later(beat_s, _beat, loop, tell, beat_s)


def _ends_at_eof(ended: asyncio.Event, loop: asyncio.AbstractEventLoop) -> None:
    if not os.read(sys.stdin.fileno(), 1024):
        loop.remove_reader(sys.stdin.fileno())
        ended.set()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk.phones", description="Lets phones lead a talk.")
    parser.add_argument("--socket", default=socket_path(os.environ), metavar="FILE", help="of the window")
    parser.add_argument("--address", default="", metavar="IP", help="of this machine, in the phones' network")
    parser.add_argument("--port", type=int, default=PORT, metavar="N", help=f"{PORT} if it is not said")
    parser.add_argument("--with-starter", action="store_true", help="end when standard input does")
    return parser


if __name__ == "__main__":
    sys.exit(main())
