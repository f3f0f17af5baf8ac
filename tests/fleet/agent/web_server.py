"""A web server on the loopback that answers as nginx does, and that a test may let answer otherwise."""

import itertools
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from email.utils import formatdate
from pathlib import Path


@dataclass
class Request:
    path: str
    headers: dict[str, str]

    @property
    def start(self) -> int:
        """Of the range that is asked for."""
        return int(self.headers.get("range", "bytes=0-").removeprefix("bytes=").rstrip("-"))


Answer = Callable[[Request, Callable[[bytes], None]], bool | None]
"""Gets the request and a function that sends bytes; the connection is cut where it returns False."""


def head(status: str, length: int, *more: str) -> bytes:
    lines = (
        f"HTTP/1.1 {status}",
        "Server: nginx",
        f"Date: {formatdate(usegmt=True)}",
        "Content-Type: application/octet-stream",
        f"Content-Length: {length}",
        "Connection: keep-alive",
        *more,
    )
    return "\r\n".join(lines).encode() + b"\r\n\r\n"


@dataclass
class WebServer:
    """``rules`` holds answers for paths that contain a text; ``sent`` and ``received`` count all bytes;
    ``prefix`` is what paths begin with, which a proxy gets with the host."""

    folder: Path
    rules: dict[str, Answer] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    sent: int = 0
    received: int = 0
    prefix: str = "/site/"
    tls: ssl.SSLContext | None = None

    def __enter__(self) -> "WebServer":
        self._listener, self._ended = socket.create_server(("127.0.0.1", 0)), False
        self._open: set[socket.socket] = set()
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Nobody answers any more, as when the server is off."""
        if self._ended:
            return
        self._ended = True
        with socket.create_connection(self._listener.getsockname()):
            pass
        self._threads[0].join()
        self._listener.close()
        for each in [*self._open]:
            end(each)
        for thread in self._threads:
            thread.join()

    @property
    def address(self) -> str:
        scheme = "https" if self.tls else "http"
        return f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}/site/"

    def asked(self) -> list[str]:
        """The last part of each path, and forgets them."""
        names = [request.path.rpartition("/")[2] for request in self.requests]
        self.requests.clear()
        return names

    def _accept(self) -> None:
        while True:
            peer, _ = self._listener.accept()
            if self._ended:
                peer.close()
                return
            self._open.add(peer)
            self._threads.append(threading.Thread(target=self._serve, args=(peer,), daemon=True))
            self._threads[-1].start()

    def _serve(self, peer: socket.socket) -> None:
        def send(raw: bytes) -> None:
            peer.sendall(raw)
            self.sent += len(raw)

        try:
            if self.tls:
                peer = self.tls.wrap_socket(peer, server_side=True)
                self._open.add(peer)
            while (request := self._read(peer)) is not None:
                self.requests.append(request)
                rule = next((rule for part, rule in self.rules.items() if part in request.path), self.plain)
                if rule(request, send) is False:
                    break
        except OSError:
            pass
        finally:
            self._open.discard(peer)
            end(peer)
            peer.close()

    def _read(self, peer: socket.socket) -> Request | None:
        raw = b""
        while not raw.endswith(b"\r\n\r\n"):
            chunk = peer.recv(65536)
            if not chunk:
                return None
            raw += chunk
            self.received += len(chunk)
        first, *lines = raw.decode("ascii").splitlines()
        headers = (line.partition(":") for line in lines if line)
        return Request(first.split(" ")[1], {name.lower(): value.strip() for name, _, value in headers})

    def plain(self, request: Request, send: Callable[[bytes], None]) -> None:
        file = self.folder / request.path.removeprefix(self.prefix)
        if not file.is_file():
            page = (
                b"<html>\r\n<head><title>404 Not Found</title></head>\r\n" + b"<hr>nginx".ljust(101) + b"\r\n"
            )
            send(head("404 Not Found", len(page)) + page)
            return
        raw, changed = file.read_bytes(), file.stat().st_mtime
        etag = f'"{int(changed):x}-{len(raw):x}"'
        about = (f"Last-Modified: {formatdate(changed, usegmt=True)}", f"ETag: {etag}")
        if request.headers.get("if-none-match") == etag:
            send(head("304 Not Modified", 0, *about).replace(b"Content-Length: 0\r\n", b""))
        elif (start := request.start) >= len(raw) > 0:
            send(head("416 Range Not Satisfiable", 0))
        elif start:
            told = f"Content-Range: bytes {start}-{len(raw) - 1}/{len(raw)}"
            send(head("206 Partial Content", len(raw) - start, *about, told) + raw[start:])
        else:
            send(head("200 OK", len(raw), *about) + raw)


def end(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def dripping(beginning: bytes, part: bytes, pause_s: float = 0.05) -> Answer:
    """A byte now and then, each sooner than a limit for silence would see."""

    def answer(request: Request, send: Callable[[bytes], None]) -> None:
        send(beginning)
        for _ in itertools.count():
            send(part)
            threading.Event().wait(pause_s)

    return answer
