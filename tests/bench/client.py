"""A small, cheap client: raw HTTP/1.1 over kept connections, bounded in count."""

import re
import socket
import time
from dataclasses import dataclass

CONNECTIONS = 4
_SESSION = re.compile(rb"set-cookie: (jobunivers=[^;]+)", re.IGNORECASE)
_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class Run:
    """Requests made in one go: how many, in how long, and the server's CPU for them."""

    requests: int
    seconds: float
    cpu_seconds: float

    @property
    def per_second(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds

    @property
    def cpu_milliseconds(self) -> float:
        """The server's CPU for one request."""
        return 1000 * self.cpu_seconds / self.requests


class Connection:
    """One kept connection."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, request: bytes) -> None:
        """Send without waiting."""
        self._socket.sendall(request)

    def receive(self) -> bytes:
        """The whole answer, head and body; raises for anything but success."""
        data = b""
        while b"\r\n\r\n" not in data:
            data += self._more()
        head, _, body = data.partition(b"\r\n\r\n")
        found = _LENGTH.search(head)
        wanted = int(found.group(1)) if found else 0
        while len(body) < wanted:
            body += self._more()
        if head.split(b" ")[1] not in (b"200", b"303"):
            raise ConnectionError(head.split(b"\r\n")[0].decode())
        return head + b"\r\n\r\n" + body

    def _more(self) -> bytes:
        data = self._socket.recv(1 << 18)
        if not data:
            raise ConnectionError("the server closed the connection")
        return data


def get(path: str, cookie: str = "", headers: str = "") -> bytes:
    """A GET as bytes."""
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n{headers}\r\n".encode()


def post(path: str, body: str, cookie: str = "", headers: str = "") -> bytes:
    """A form POST as bytes."""
    return (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n{headers}"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n{body}"
    ).encode()


def fetch(port: int, request: bytes) -> bytes:
    """One answer."""
    connection = Connection(port)
    connection.send(request)
    return connection.receive()


def kept_cookie(answer: bytes, sent: str) -> str:
    """The cookies a browser sends from now on: those it sent, with the session as the answer sets it."""
    found = _SESSION.search(answer)
    others = [one for one in sent.split("; ") if not one.startswith("jobunivers=")]
    return "; ".join([found.group(1).decode(), *others]) if found else sent


def token_in(page: str) -> str:
    """The token that a page's forms carry."""
    found = _TOKEN.search(page)
    if found is None:
        raise LookupError("no form with a token")
    return found.group(1)


def measure(server: "object", requests: list[bytes]) -> Run:
    """Send all requests, four at a time, and take the time and the server's CPU."""
    connections = [Connection(server.port) for _ in range(CONNECTIONS)]  # type: ignore[attr-defined]
    cpu, begun = server.cpu_seconds(), time.perf_counter()  # type: ignore[attr-defined]
    for place in range(0, len(requests), CONNECTIONS):
        batch = list(zip(connections, requests[place : place + CONNECTIONS], strict=False))
        for connection, request in batch:
            connection.send(request)
        for connection, _request in batch:
            connection.receive()
    seconds = time.perf_counter() - begun
    return Run(len(requests), seconds, server.cpu_seconds() - cpu)  # type: ignore[attr-defined]
