"""What a web server pays for polls that find nothing new: two short answers on a connection of their own."""

import socket
import ssl
import tempfile
import time
from pathlib import Path

from tools.fleet.authority import Authority
from tools.fleet.figures import memory_mb, processor_s
from tools.fleet.web import RealWebServer

_TIMESTAMP, _NEXT_ROOT = "metadata/timestamp.json", "metadata/2.root.json"


def polls(plain: int, closed: int) -> list[str]:
    """Rows of a table, for so many polls by HTTP and by HTTPS."""
    authority = Authority()
    context = ssl.create_default_context(cadata=authority.pem)
    with tempfile.TemporaryDirectory() as folder:
        repository = Path(folder) / "site"
        (repository / "metadata").mkdir(parents=True)
        (repository / _TIMESTAMP).write_bytes(b"x" * 500)
        server = RealWebServer(Path(folder) / "web", repository, authority)
        try:
            return [
                _row(f"{plain:,}, HTTP", server, server.plain, plain, None),
                _row(f"{closed:,}, HTTPS", server, server.closed, closed, context),
            ]
        finally:
            server.stop()


def _row(what: str, server: RealWebServer, port: int, number: int, context: ssl.SSLContext | None) -> str:
    date = _asked(port, context, _TIMESTAMP, "").partition("Last-Modified: ")[2].partition("\r\n")[0]
    pid = server.process.pid
    cost, began = processor_s(pid), time.monotonic()
    for _ in range(number):
        assert " 304 " in _asked(port, context, _TIMESTAMP, date, _NEXT_ROOT)
    cost, took = processor_s(pid) - cost, time.monotonic() - began
    each = f"{cost / number * 1e6:.0f} µs a poll, so {number / cost:,.0f} a second on a core"
    return f"| {what} | polls | {number / took:,.0f} a second by one client | {each} | {memory_mb(pid):.0f} |"


def _asked(port: int, context: ssl.SSLContext | None, path: str, date: str, then: str = "") -> str:
    """The first answer."""
    with socket.create_connection(("127.0.0.1", port)) as plain:
        end = context.wrap_socket(plain, server_hostname="localhost") if context else plain
        end.sendall(_request(path, f"If-Modified-Since: {date}\r\n" if date else ""))
        answer = end.recv(10_000).decode("latin-1")
        if then:
            end.sendall(_request(then, ""))
            end.recv(10_000)
        return answer


def _request(path: str, more: str) -> bytes:
    return f"GET /{path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: identity\r\n{more}\r\n".encode()
