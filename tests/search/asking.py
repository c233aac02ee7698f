"""The search worker of a site in a browser, asked as its search box and its search page ask it."""

import gzip
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Route

WORKER = "assets/javascripts/search-worker.js"
FIRST_WORD = "ประกาศ"
"""A word of all sites; asked for first, while nothing has been fetched."""

ASKING = """(address) => {
  const worker = new Worker(address);
  window.ask = (query, enough) => new Promise((resolve, reject) => {
    const asked = performance.now();
    const patience = setTimeout(() => reject(new Error(`no answer to ${query}`)), 60_000);
    worker.onmessage = ({ data: answer }) => {
      if (answer.query === query && !answer.unreachable && enough(answer)) {
        clearTimeout(patience);
        resolve({ answer, took: performance.now() - asked });
      }
    };
    worker.postMessage({ query, size: 30 });
  });
}"""
FIRST = """async (word) => {
  await ask(word, ({ items }) => items.length);
  return performance.timeOrigin + performance.now();
}"""
WHOLE = "(word) => ask(word, ({ complete }) => complete).then(() => undefined)"
FETCHED = """(until) => performance.getEntriesByType("resource")
  .filter((entry) => performance.timeOrigin + entry.responseEnd <= until)
  .map((entry) => entry.name)"""
FIND = """async (queries) => {
  const answers = [];
  for (const query of queries) {
    const { answer: { items }, took } = await ask(query, () => true);
    answers.push({ took, pages: items.map(([page]) => page.location) });
  }
  return answers;
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The pages found, best first, by their addresses, and after how many milliseconds."""

    pages: tuple[str, ...]
    took: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What was fetched before the first answer."""

    paths: tuple[str, ...]
    raw: int
    packed: int
    """Bytes as a server sends them, packed by gzip."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A worker that has read everything its site tells."""

    page: Page
    fetched: Fetched

    def find(self, queries: Sequence[str]) -> tuple[Answer, ...]:
        """The answers to queries, asked one after the other."""
        answers = self.page.evaluate(FIND, list(queries))
        return tuple(Answer(pages=_addresses(one["pages"]), took=one["took"]) for one in answers)


@contextmanager
def engine(browser: Browser, folder: Path, segmenter: bool = True) -> Iterator[Engine]:
    """The worker of the site in a folder; without `segmenter` it is in a browser that cannot cut words."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        site = f"http://127.0.0.1:{server.server_port}/"
        page = browser.new_page()
        page.route(
            f"{site}empty", lambda route: route.fulfill(content_type="text/html", body="<title></title>")
        )
        if not segmenter:
            page.route(f"{site}{WORKER}", _without_segmenter)
        page.goto(f"{site}empty")
        page.evaluate(ASKING, f"{site}{WORKER}")
        first = page.evaluate(FIRST, FIRST_WORD)
        page.evaluate(WHOLE, FIRST_WORD)
        names = page.workers[0].evaluate(FETCHED, first)
        yield Engine(page, _fetched(folder, [WORKER, *(urlsplit(name).path[1:] for name in names)]))
        page.close()
        server.shutdown()


def _without_segmenter(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=f"delete Intl.Segmenter;\n{response.text()}")


def _fetched(folder: Path, paths: Iterable[str]) -> Fetched:
    contents = {path: (folder / path).read_bytes() for path in paths}
    return Fetched(
        paths=tuple(contents),
        raw=sum(map(len, contents.values())),
        packed=sum(len(gzip.compress(content)) for content in contents.values()),
    )


def _addresses(locations: Iterable[str]) -> tuple[str, ...]:
    """Pages by their addresses, without parts of pages, each once."""
    return tuple(dict.fromkeys(f"/{location.partition('#')[0]}" for location in locations))
