"""``python -m kiosk.studio --site FILE``: serves the studio to the browser of this machine until Ctrl+C."""

import argparse
import asyncio
import os
import socket
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path

import uvicorn

from kiosk.base.installed.state_folder import state_folder
from kiosk.studio.exchange_pages import ExchangePages
from kiosk.studio.guard import Guard, headers
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
    with socket.create_server((_LOOPBACK, options.port)) as listening:
        host = f"{_LOOPBACK}:{listening.getsockname()[1]}"
        renderer = Renderer(options.site)
        entry = KeyEntry(host)
        web = app(options.site, renderer, state_folder(None, os.environ), ExchangePages)
        config = uvicorn.Config(
            Guard(web, f"http://{host}", entry),
            log_level="error",
            access_log=False,
            lifespan="off",
            proxy_headers=False,
            server_header=False,
            headers=headers(),
            timeout_graceful_shutdown=1,
        )
        print(f"The studio is open at {entry.address()}", _ADVICE, sep="\n", flush=True)
        if options.browser:
            await asyncio.to_thread(webbrowser.open, entry.address())
        try:
            await uvicorn.Server(config).serve([listening])
        finally:
            await renderer.end()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk.studio", description="Changes a site in a browser.")
    parser.add_argument("--site", type=Path, required=True, metavar="FILE", help="the site.toml")
    parser.add_argument("--port", type=int, default=0, metavar="N", help="a free one if it is not said")
    parser.add_argument("--no-browser", dest="browser", action="store_false", help="only print the address")
    return parser


if __name__ == "__main__":
    sys.exit(main())
