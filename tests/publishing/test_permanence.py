"""`--against`: an address that was published does not vanish without a word."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

from cases import AGENCY, WriteContent
from prongsai.publishing import permanence
from prongsai.publishing.permanence import known_addresses, vanished
from prongsai.publishing.prepare import Prepared, prepare
from prongsai.reading.problem import Problem, Severity

AS_OF = date(2023, 6, 1)
GONE = "/news/2565/gone/"
WITHDRAWN = f"""\
withdrawn:
  - address: {GONE}
    date: 2566-05-01
    reason: ประกาศผิดฉบับ
    replacement: /news/
"""


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that says nothing; below /broken/ it has a fault, below /cut/ it breaks off."""

    slow = Event()
    """Until it is set, nobody gets an answer below /slow/."""

    def log_message(self, *arguments: object) -> None:
        """Nothing to say."""

    def do_GET(self) -> None:
        if self.path.startswith("/slow/"):
            self.slow.wait(5)
        elif self.path.startswith("/broken/"):
            self.send_error(503)
        elif self.path.startswith("/cut/"):
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
        else:
            super().do_GET()


@pytest.fixture
def published(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """The folder of a published site, and the address where it is served."""
    folder = tmp_path / "published"
    folder.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield folder, f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def prepared(content: WriteContent) -> Prepared:
    """A small site to publish next."""
    return prepare(content(AGENCY), as_of=AS_OF)


def write(folder: Path, *addresses: str) -> Path:
    """An addresses.txt of an earlier build."""
    listed = folder / "addresses.txt"
    listed.write_text("".join(f"{address}\n" for address in addresses), "utf-8")
    return listed


def told(prepared: Prepared, against: Path | str) -> list[Problem]:
    return list(vanished(prepared, str(against)))


def test_same_addresses_are_fine(prepared: Prepared, tmp_path: Path) -> None:
    """A site that has what it had, or more, has no problem."""
    assert told(prepared, write(tmp_path, *known_addresses(prepared))) == []
    assert told(prepared, write(tmp_path, "/", "/contact/")) == []


@pytest.mark.parametrize("gone", [GONE, "urn:uuid:2f7f7f0e-2a30-5d2a-8a4e-7e5bb9f0e0aa", "/files/2565/a.pdf"])
def test_missing_address_is_an_error(prepared: Prepared, tmp_path: Path, gone: str) -> None:
    """Each address or feed id that is gone is an error that names it and the file to write it in."""
    problem = told(prepared, write(tmp_path, "/", gone))[0]
    assert problem.severity is Severity.ERROR
    assert gone in problem.message and problem.path == "content/withdrawn.yml"
    assert "withdrawn.yml" in problem.hint


def test_withdrawn_address_is_explained(content: WriteContent, tmp_path: Path) -> None:
    """What withdrawn.yml names may be gone; anything else may not."""
    prepared = prepare(content({**AGENCY, "withdrawn.yml": WITHDRAWN}), as_of=AS_OF)
    problems = told(prepared, write(tmp_path, GONE, "/news/2565/other/"))
    assert [problem.message.count("/news/2565/other/") for problem in problems] == [1]


def test_published_site_is_asked(prepared: Prepared, published: tuple[Path, str]) -> None:
    """A URL works as a file does."""
    folder, url = published
    write(folder, "/", GONE)
    assert [GONE in problem.message for problem in told(prepared, f"{url}addresses.txt")] == [True]


def test_first_publication_has_nothing_to_lose(prepared: Prepared, published: tuple[Path, str]) -> None:
    """A 404 says that nothing was published yet."""
    assert told(prepared, f"{published[1]}data/addresses.txt") == []


def assert_warned(problems: list[Problem], against: str) -> None:
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    assert against in problems[0].message


@pytest.mark.parametrize("path", ["broken/addresses.txt", "cut/addresses.txt", "not an address"])
def test_no_answer_is_a_warning(prepared: Prepared, published: tuple[Path, str], path: str) -> None:
    """A site that has a fault, breaks off or cannot be asked stops no build, but is told of."""
    assert_warned(told(prepared, published[1] + path), path)


def test_nobody_there_is_a_warning(prepared: Prepared) -> None:
    """So is a host that does not answer at all."""
    nobody = "http://127.0.0.1:9/addresses.txt"
    assert_warned(told(prepared, nobody), nobody)


def test_slow_site_is_not_waited_for_long(
    prepared: Prepared, published: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site that takes too long is as one that gives no answer."""
    monkeypatch.setattr(permanence, "WAIT", 0.1)
    url = f"{published[1]}slow/addresses.txt"
    assert_warned(told(prepared, url), url)
    Quiet.slow.set()


@pytest.mark.parametrize("written", [b"\xff\xfe\x00", None], ids=["no text", "a folder"])
def test_unreadable_list_is_a_warning(prepared: Prepared, tmp_path: Path, written: bytes | None) -> None:
    """A list that is no text, or no file at all, is told of and breaks nothing."""
    listed = tmp_path / "listed"
    if written is None:
        listed.mkdir()
    else:
        listed.write_bytes(written)
    assert_warned(told(prepared, listed), str(listed))
