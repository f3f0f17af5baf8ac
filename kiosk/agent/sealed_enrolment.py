"""Fetches a sealed enrolment from the server that a person has named.

The code opens what comes and proves that it is what was sealed. So the server's certificate need not be
known, and a stranger between the two learns nothing and changes nothing.
"""

import ssl
import sys
from http.client import HTTPException
from typing import NoReturn
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

from kiosk.repository.enrolment_code import LARGEST_SEALED
from kiosk.repository.kept_enrolment import is_server

_WAITS_S = 20.0
_ID_LETTERS = frozenset("0123456789abcdef")


class FetchError(Exception):
    """With one word: missing, unreachable."""


class _NoRedirect(HTTPRedirectHandler):
    """A page of a network that wants a log-in first is no answer of the server."""

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
    if len(raw) > LARGEST_SEALED:
        raise FetchError("unreachable")
    return raw


def main() -> NoReturn:
    """For a caller who has no network: server and id in, the sealed bytes or a word out."""
    try:
        sys.stdout.buffer.write(fetch_sealed(*sys.argv[1:3]))
    except FetchError as error:
        print(error, file=sys.stderr)
        sys.exit(1)
    sys.exit(0)


if __name__ == "__main__":
    main()
