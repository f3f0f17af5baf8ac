"""A repository on a web server. A poll that finds nothing new costs two short answers."""

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from hashlib import sha256
from pathlib import Path

from tuf.api.exceptions import DownloadError, DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface
from urllib3 import BaseHTTPResponse

from kiosk.base.clock import machine_time
from kiosk.base.durable_files import replace
from kiosk.base.kept_record import table
from kiosk.base.plain_files import read_plain
from kiosk.fleet.agent.source import Opened
from kiosk.fleet.agent.web import Web
from kiosk.fleet.repository.layout import LARGEST_LIST, METADATA, TARGETS
from kiosk.fleet.repository.reading.memory_fetcher import MemoryFetcher

TIMESTAMP = f"{METADATA}/timestamp.json"
_LARGEST_TIMESTAMP = 20_000
_SETTLED_S = 2
"""A younger file may change without another date: RFC 9110, 8.8.2.2."""

_CLOCK_OFF = timedelta(minutes=5)


class WebSource(MemoryFetcher):
    """``copy`` has the files of earlier polls; ``seen`` is a file with the headers by which the timestamp is
    checked for changes.
    """

    def __init__(self, web: Web, base: str, copy: Path, seen: Path) -> None:
        self._web, self._base, self._copy, self._seen = web, base, copy, seen
        self._new: dict[str, str] | None = None
        self._clock_is_off: bool | None = None

    @property
    def clock_is_off(self) -> bool | None:
        return self._clock_is_off

    @property
    def base(self) -> str:
        return self._base

    @property
    def fetcher(self) -> FetcherInterface:
        return self

    def _fetch(self, url: str) -> Iterator[bytes]:
        path = url.removeprefix(self._base)
        if path == TIMESTAMP:
            return self._timestamp(url)
        if (raw := self._list(path)) is not None:
            return iter((raw,))
        return self._whole(url)

    def _timestamp(self, url: str) -> Iterator[bytes]:
        known, validators = self._known()
        answer = self._web.get(url, validators)
        is_off = _differs(answer, machine_time())
        if answer.status == 304 and validators:
            self._web.drain(answer)
            # It brings nothing that is signed, so only its certificate says who answers.
            self._clock_is_off = is_off if url.startswith("https:") else None
            yield known
            return
        raw = bytearray()
        for chunk in self._no_page(answer, url):
            raw += chunk
            yield chunk
        self._clock_is_off = is_off
        self._new = {"sha256": sha256(raw).hexdigest(), **_validators(answer)}

    def _whole(self, url: str) -> Iterator[bytes]:
        return self._no_page(self._web.get(url, {}), url)

    def _no_page(self, answer: BaseHTTPResponse, url: str) -> Iterator[bytes]:
        """Refuses the page with which the log-in of a network answers every request."""
        if answer.status != 200:
            self._web.drain(answer)
            raise DownloadHTTPError(f"{url} answers with the status {answer.status}", answer.status)
        begun = False
        for chunk in self._web.chunks(answer):
            if not begun and chunk.lstrip()[:1] == b"<":
                answer.close()
                raise DownloadError("a web page came instead: the network may want somebody to log in")
            begun = True
            yield chunk

    def open(self, path: str, at: int) -> Opened:
        answer = self._web.get(f"{self._base}{path}", {"Range": f"bytes={at}-"} if at else {})
        if answer.status == 206 and answer.headers.get("Content-Range", "").startswith(f"bytes {at}-"):
            return Opened(at, self._web.chunks(answer))
        if answer.status != 200:
            # The part that is there is longer than the file, or the server does not know how to go on.
            self._web.drain(answer)
            answer = self._web.get(f"{self._base}{path}", {})
        if answer.status != 200:
            raise DownloadHTTPError(f"{path} answers with the status {answer.status}", answer.status)
        return Opened(0, self._web.chunks(answer))

    def within(self, seconds: float) -> AbstractContextManager[None]:
        return self._web.deadline.within(seconds)

    def keep_seen(self) -> None:
        if self._new is not None:
            replace(self._seen, json.dumps(self._new).encode() + b"\n")

    def _known(self) -> tuple[bytes, dict[str, str]]:
        """The last timestamp, and the headers of a request for a newer one; no headers if it is not whole."""
        kept = table(self._seen)
        try:
            known = read_plain(self._copy / TIMESTAMP, _LARGEST_TIMESTAMP, follow=False)
        except OSError:
            return b"", {}
        if kept.get("sha256") != sha256(known).hexdigest():
            return b"", {}
        headers: dict[str, str] = {
            name: kept[name] for name in ("If-None-Match", "If-Modified-Since") if name in kept
        }
        return (known, headers) if all(isinstance(each, str) for each in headers.values()) else (b"", {})

    def _list(self, path: str) -> bytes | None:
        """Reads a list of a site from the copy, under a name that begins with its sum."""
        name = path.rpartition("/")[2]
        if not path.startswith(f"{TARGETS}/"):
            return None
        try:
            raw = read_plain(self._copy / path, LARGEST_LIST + 1, follow=False)
        except OSError:
            return None
        return raw if sha256(raw).hexdigest() == name.partition(".")[0] else None


def _differs(answer: BaseHTTPResponse, now: datetime) -> bool | None:
    """None for an answer without a time, and for one of a cache, whose time is older."""
    if "Age" in answer.headers:
        return None
    try:
        return abs(parsedate_to_datetime(answer.headers.get("Date", "")) - now) > _CLOCK_OFF
    except (TypeError, ValueError, OverflowError):
        return None


def _validators(answer: BaseHTTPResponse) -> dict[str, str]:
    etag, modified = answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", "")
    try:
        age = parsedate_to_datetime(answer.headers.get("Date", "")) - parsedate_to_datetime(modified)
        settled = age.total_seconds() >= _SETTLED_S
    except (TypeError, ValueError):
        settled = not modified
    if not settled:
        return {}
    if etag:
        return {"If-None-Match": etag}
    return {"If-Modified-Since": modified} if modified else {}
