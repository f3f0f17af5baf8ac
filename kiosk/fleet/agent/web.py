"""Requests to the one web server that the enrolment names, directly or through a proxy."""

import logging
import socket
from collections.abc import Callable, Iterator, Mapping
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from tuf.api.exceptions import DownloadError, DownloadHTTPError
from urllib3 import BaseHTTPResponse, PoolManager, ProxyManager, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError, NameResolutionError, SSLError
from urllib3.util import make_headers

from kiosk.fleet.agent.deadline import Deadline

# It logs a traceback of each odd header, which a hostile server could send endlessly; the poll outcome is
# logged instead.
logging.getLogger("urllib3").setLevel(logging.CRITICAL)

_CHUNK = 1 << 16
_FAULTS = (HTTPError, HTTPException, OSError, ValueError, AttributeError)
"""Faults that end a connection; a few are of TLS that was cut within a call."""


class Web:
    """``base`` is the address of the repository. Redirections are not followed, since another address is
    another host, or one that the enrolment should name.
    """

    def __init__(self, base: str, silence_s: float) -> None:
        self.deadline = Deadline()
        self._base = base
        self._pools = _manager(base, self.deadline.watch)
        self._timeout = Timeout(connect=silence_s, read=silence_s)

    def get(self, address: str, headers: Mapping[str, str]) -> BaseHTTPResponse:
        """An answer of 200, 206, 304 or 416. Raises DownloadError."""
        if not address.startswith(self._base):
            raise DownloadError(f"{address} is not a part of {self._base}")
        try:
            answer = self._pools.request(
                "GET",
                address,
                headers={"User-Agent": "awareness-kiosk", **headers},
                preload_content=False,
                decode_content=False,
                redirect=False,
                retries=False,
                timeout=self._timeout,
            )
        except _FAULTS as error:
            raise DownloadError(self._explained(error)) from None
        if answer.status in {304, 416}:
            return answer
        if answer.status in {200, 206}:
            # Python takes headers that were cut for whole ones, and then nothing says where the answer ends.
            if answer.length_remaining is None and not answer.chunked:
                answer.close()
                raise DownloadError(self._late() or "the connection was cut")
            return answer
        where = answer.headers.get("Location", "")
        self.drain(answer)
        if 300 <= answer.status < 400:
            raise DownloadError(
                f"the server sends its visitors to {where[:200]}: write that address into the enrolment"
            )
        raise DownloadHTTPError(f"{address} answers with the status {answer.status}", answer.status)

    def chunks(self, answer: BaseHTTPResponse) -> Iterator[bytes]:
        """Each as soon as it arrives. Raises DownloadError."""
        try:
            while chunk := answer.read1(_CHUNK, decode_content=False):
                yield chunk
            if late := self._late():
                raise DownloadError(late)
            answer.release_conn()
        except _FAULTS as error:
            raise DownloadError(self._explained(error)) from None
        finally:
            # A connection on which something is left can serve no other request.
            answer.close()

    def drain(self, answer: BaseHTTPResponse) -> None:
        """Reads the page of an error, so that the connection can be used again, or closes it."""
        length = answer.headers.get("Content-Length", "")
        if length.isdecimal() and int(length) <= _CHUNK:
            for _ in self.chunks(answer):
                pass
        else:
            answer.close()

    def close(self) -> None:
        self._pools.clear()
        self.deadline.close()

    def _late(self) -> str:
        return (
            "the server did not send all of it in the time that a poll may take"
            if self.deadline.is_over
            else ""
        )

    def _explained(self, error: Exception) -> str:
        if late := self._late():
            return late
        if isinstance(error, SSLError):
            return f"the server's certificate is not believed: {error}"
        if isinstance(error, NameResolutionError):
            return f"the name of the server is not known here: {urlsplit(self._base).hostname}"
        # urllib3's message begins with its own object.
        return f"the server does not answer, or cuts the connection: {str(error).rpartition('): ')[2]}"


def _manager(base: str, watch: Callable[[socket.socket], None]) -> PoolManager:
    """Makes pools that pass each new connection to ``watch``."""
    parts = urlsplit(base)
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    one: dict[str, Any] = {"num_pools": 1, "maxsize": 1}
    manager: PoolManager
    if proxy and not proxy_bypass(parts.netloc):
        proxy = proxy if "://" in proxy else f"http://{proxy}"
        login = urlsplit(proxy).netloc.rpartition("@")[0]
        manager = ProxyManager(
            proxy, proxy_headers=make_headers(proxy_basic_auth=login) if login else None, **one
        )
    else:
        manager = PoolManager(**one)

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return _watched(super()._new_conn())

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return _watched(super()._new_conn())

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    def _watched(connection: socket.socket) -> socket.socket:
        watch(connection)
        return connection

    manager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
    return manager
