"""``python -m kiosk.studio.on_screen``: opens the studio of a screen while its window says so, and ends."""

import argparse
import asyncio
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.base.exit_codes import WRONG_CALL
from kiosk.base.log_lines import log_to_stderr
from kiosk.core.studio_door.places import DRAFT, PORT, SHOWN, TOLD
from kiosk.serving.life import live
from kiosk.serving.window_connection import Object, follow
from kiosk.studio.on_screen.door_service import DoorService

log = logging.getLogger("kiosk.studio")


def main() -> int:
    log_to_stderr(logging.WARNING)
    options = _parser().parse_args()
    if not options.socket:
        log.error("%s is not set: say --socket", TOLD)
        return WRONG_CALL
    asyncio.run(_run(options), loop_factory=asyncio.SelectorEventLoop)
    return 0


async def _run(options: argparse.Namespace) -> None:
    ended = asyncio.Event()
    live(ended)
    shown = Path(options.socket).with_name(SHOWN)
    loop = asyncio.get_running_loop()

    def serve(send: Callable[[Object], None]) -> DoorService:
        return DoorService(send, ended.set, shown, options.draft, options.address, options.port, loop.time)

    await follow(options.socket, serve, ended)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk.studio.on_screen", description="Opens the studio of a screen."
    )
    parser.add_argument("--socket", default=os.environ.get(TOLD, ""), metavar="FILE", help="of the window")
    parser.add_argument("--draft", type=Path, default=DRAFT, metavar="FOLDER", help=f"{DRAFT} if not said")
    parser.add_argument("--address", default="", metavar="IP", help="of this machine, in the local network")
    parser.add_argument("--port", type=int, default=PORT, metavar="N", help=f"{PORT} if it is not said")
    return parser


if __name__ == "__main__":
    sys.exit(main())
