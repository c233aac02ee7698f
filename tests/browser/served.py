"""A built site served below a folder, as GitHub Pages serves a repository, and what a browser asks it for."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page
from playwright.sync_api import Request as BrowserRequest
from playwright.sync_api import Response as BrowserResponse

from publishing.built import BuiltSite

BELOW = "/repo"
"""The path of `publishing.built.BASE`, without the slash at its end."""


@dataclass(frozen=True, slots=True)
class Served:
    """A site at a local address."""

    host: str
    built: BuiltSite

    def url(self, address: str) -> str:
        """Where a browser finds an address of the site: /oit/."""
        return f"{self.host}{BELOW}{address}"


@dataclass(slots=True)
class Watched:
    """What went wrong while a page was open, and the addresses that it asked for, in order."""

    faults: list[str]
    requested: list[str]


class _Handler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        return super().translate_path(
            path.removeprefix(BELOW) if path.startswith(f"{BELOW}/") else "/outside"
        )

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        content = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments: object) -> None:
        """Say nothing: the tests watch the browser's side."""


@contextmanager
def serve(built: BuiltSite) -> Iterator[Served]:
    """Serve the site until the context ends."""
    handler = partial(_Handler, directory=str(built.folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield Served(f"http://127.0.0.1:{server.server_port}", built)
        server.shutdown()


def watch(page: Page, site: Served) -> Watched:
    """Note errors and requests from now on; a request to another host is refused and is a fault."""
    watched = Watched([], [])

    def asked(request: BrowserRequest) -> None:
        watched.requested.append(request.url.removeprefix(f"{site.host}{BELOW}"))
        if not request.url.startswith((site.url("/"), "data:", "blob:")):
            watched.faults.append(f"asked for {request.url}")

    def answered(response: BrowserResponse) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            watched.faults.append(f"{response.status} for {response.url}")

    page.on("request", asked)
    page.on("response", answered)
    page.on("pageerror", lambda error: watched.faults.append(f"error: {error}"))
    page.on(
        "console",
        lambda said: watched.faults.append(f"{said.type}: {said.text}") if said.type != "log" else None,
    )
    return watched
