"""``python -m kiosk.studio --site FILE``: serves the studio to the browser of this machine until Ctrl+C."""

import argparse
import asyncio
import os
import socket
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path

from kiosk.base.installed.state_folder import state_folder
from kiosk.serving.life import live
from kiosk.serving.limited_server import LimitedServer
from kiosk.studio.door_limits import DoorConfig
from kiosk.studio.exchange_pages import ExchangePages
from kiosk.studio.guard import Guard
from kiosk.studio.key_entry import KeyEntry
from kiosk.studio.renderer import Renderer
from kiosk.studio.web import app

_LOOPBACK = "127.0.0.1"
_ADVICE = "Ctrl+C ends it. Everything is saved as you write."


def main() -> int:
    options = _parser().parse_args()
    with suppress(KeyboardInterrupt):
        asyncio.run(_run(options))
    return 0


async def _run(options: argparse.Namespace) -> None:
    ended = asyncio.Event()
    live(ended)
    with socket.create_server((_LOOPBACK, options.port)) as listening:
        host = f"{_LOOPBACK}:{listening.getsockname()[1]}"
        renderer = Renderer(options.site)
        entry = KeyEntry(host)
        web = app(options.site, renderer, state_folder(None, os.environ), ExchangePages)
        server = LimitedServer(listening, DoorConfig(Guard(web, f"http://{host}", entry)))
        await server.start()
        print(f"The studio is open at {entry.address()}", _ADVICE, sep="\n", flush=True)
        if options.browser:
            await asyncio.to_thread(webbrowser.open, entry.address())
        try:
            await ended.wait()
        finally:
            await server.end()
            await renderer.end()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk.studio", description="Changes a site in a browser.")
    parser.add_argument("--site", type=Path, required=True, metavar="FILE", help="the site.toml")
    parser.add_argument("--port", type=int, default=0, metavar="N", help="a free one if it is not said")
    parser.add_argument("--no-browser", dest="browser", action="store_false", help="only print the address")
    return parser


if __name__ == "__main__":
    sys.exit(main())
