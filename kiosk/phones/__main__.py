"""``python -m kiosk.phones``: lets phones lead a talk, if the window allows it."""

import argparse
import asyncio
import logging
import os
import socket
import sys
from base64 import b64decode
from collections.abc import Callable

from kiosk.base.exit_codes import WRONG_CALL
from kiosk.base.log_lines import log_to_stderr
from kiosk.core.phones.socket_path import socket_path
from kiosk.phones.service import Service
from kiosk.serving.life import live
from kiosk.serving.window_connection import Object, attend, follow

PORT = 8460

log = logging.getLogger("kiosk.phones")


def main() -> int:
    log_to_stderr(logging.WARNING)
    options = _parser().parse_args()
    if not (options.socket or options.handed):
        log.error("Neither XDG_RUNTIME_DIR nor HOME is set: say --socket")
        return WRONG_CALL
    # On Windows too: only this kind of loop asks the server's socket to accept.
    asyncio.run(_run(options), loop_factory=asyncio.SelectorEventLoop)
    return 0


async def _run(options: argparse.Namespace) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    live(ended)
    if options.with_starter:
        loop.add_reader(sys.stdin.fileno(), _ends_at_eof, ended, loop)

    def serve(send: Callable[[Object], None]) -> Service:
        return Service(send, options.address, options.port)

    if options.handed:
        await attend(_handed(), serve, ended)
    else:
        await follow(options.socket, serve, ended)


def _handed() -> socket.socket:
    """The socket that the window names in the first line of input."""
    named = sys.stdin.buffer.readline()
    if sys.platform == "win32":
        return socket.fromshare(b64decode(named))
    return socket.socket(fileno=int(named))


def _ends_at_eof(ended: asyncio.Event, loop: asyncio.AbstractEventLoop) -> None:
    if not os.read(sys.stdin.fileno(), 1024):
        loop.remove_reader(sys.stdin.fileno())
        ended.set()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk.phones", description="Lets phones lead a talk.")
    parser.add_argument("--socket", default=socket_path(os.environ), metavar="FILE", help="of the window")
    parser.add_argument("--address", default="", metavar="IP", help="of this machine, in the phones' network")
    parser.add_argument("--port", type=int, default=PORT, metavar="N", help=f"{PORT} if it is not said")
    parser.add_argument("--handed", action="store_true", help="the window starts this and names a socket")
    parser.add_argument("--with-starter", action="store_true", help="end when standard input does")
    return parser


if __name__ == "__main__":
    sys.exit(main())
