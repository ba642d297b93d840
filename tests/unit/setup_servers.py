"""Servers of our own that stand for package indexes, PyTorch's site and proxies."""

from __future__ import annotations

import http.server
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import unquote


@dataclass
class Served:
    """What a server gives, and what it was asked.

    Attributes:
        files: Contents by path; a path that ends with a slash is a page.
        status: Answer to everything else.
        login: Wanted as `Authorization`; empty for none.
        asked: Paths, in order.
        port: Where it listens.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    status: int = 404
    login: str = ""
    asked: list[str] = field(default_factory=list)
    port: int = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


class _Handler(http.server.BaseHTTPRequestHandler):
    def __init__(self, *arguments: object, served: Served) -> None:
        self.served = served
        super().__init__(*arguments)  # type: ignore[arg-type]  # as the server hands them over

    def do_GET(self) -> None:
        self.served.asked.append(self.path)
        content = self.served.files.get(unquote(self.path))
        if self.served.login and self.headers["Authorization"] != self.served.login:
            self._answer(401, b"")
        elif content is None:
            self._answer(self.served.status, b"")
        else:
            self._answer(200, content)

    do_CONNECT = do_GET  # noqa: N815 -- the server looks for this name

    def _answer(self, status: int, content: bytes) -> None:
        self.send_response(status)
        if status == 407:
            self.send_header("Proxy-Authenticate", "Basic realm=office")
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving(served: Served, context: ssl.SSLContext | None = None) -> Iterator[Served]:
    """Serves it on a free port of this machine."""
    handler = partial(_Handler, served=served)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    served.port = server.server_port
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
