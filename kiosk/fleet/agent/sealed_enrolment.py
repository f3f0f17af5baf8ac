"""Fetches a sealed enrolment from the server that a person has named.

The code opens the answer and proves that it is the sealed one. So the server's certificate need not be known,
and a stranger between the two learns nothing and changes nothing.
"""

import logging
import ssl
import sys
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from typing import NoReturn
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

from kiosk.base.durable_files import replace
from kiosk.base.enrolment.kept_enrolment import SEALED, is_server
from kiosk.base.plain_files import names_in, read_plain
from kiosk.fleet.repository.enrolment_code import LARGEST_SEALED

log = logging.getLogger("kiosk.agent")

_WAITS_S = 20.0
_ID_LETTERS = frozenset("0123456789abcdef")


class FetchError(Exception):
    """Has one word: missing, used, unreachable."""


class _NoRedirect(HTTPRedirectHandler):
    """Refuses redirections: the log-in page of a network is no answer of the server."""

    def redirect_request(self, *_: object) -> None:
        return None


def fetch_sealed(server: str, name: str) -> bytes:
    """``server`` is a host, with a port or without one; ``name`` the id of a code. Raises FetchError."""
    if not is_server(server) or len(name) != 32 or not set(name) <= _ID_LETTERS:
        raise FetchError("unreachable")
    trusting = ssl.create_default_context()
    trusting.check_hostname = False
    trusting.verify_mode = ssl.CERT_NONE
    opener = build_opener(HTTPSHandler(context=trusting), _NoRedirect())
    try:
        with opener.open(Request(f"https://{server}/enrol/{name}"), timeout=_WAITS_S) as answer:
            raw: bytes = answer.read(LARGEST_SEALED + 1)
    except HTTPError as error:
        raise FetchError("missing" if error.code == 404 else "unreachable") from None
    except (OSError, HTTPException, ValueError):
        raise FetchError("unreachable") from None
    if not raw:
        raise FetchError("used")
    if len(raw) > LARGEST_SEALED:
        raise FetchError("unreachable")
    return raw


def fetch_once(server: str, name: str, folder: Path) -> bytes:
    """Stores the answer in ``folder`` until the record is there: a server hands it out once, and a person may
    need it twice, first to see the plan. Raises FetchError.
    """
    kept = folder / f"{SEALED}{name}"
    if set(name) <= _ID_LETTERS:
        with suppress(OSError):
            return read_plain(kept, LARGEST_SEALED, follow=False)
    raw = fetch_sealed(server, name)
    try:
        replace(kept, raw)
    except OSError as fault:
        log.warning("The sealed enrolment was not kept in %s: %s. Its code works only this once", kept, fault)
    return raw


def forget_sealed(folder: Path) -> None:
    """Removes stored answers; raises OSError."""
    for name in names_in(folder):
        if name.startswith(SEALED):
            (folder / name).unlink(missing_ok=True)


def main() -> NoReturn:
    """Serves a caller without a network: server, id and a folder of the agent in, bytes or a word out."""
    try:
        server, name, folder = sys.argv[1:]
        sys.stdout.buffer.write(fetch_once(server, name, Path(folder)))
    except FetchError as error:
        print(error, file=sys.stderr)
        sys.exit(1)
    sys.exit(0)


if __name__ == "__main__":
    main()
