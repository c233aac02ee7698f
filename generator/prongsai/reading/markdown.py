"""Markdown texts: their head, their body, and the links in it with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any, Generic, TypeVar

import pyromark

from prongsai.model.fields import Record
from prongsai.reading.decode import Entry, decode
from prongsai.reading.document import Document, compose, open_lines
from prongsai.reading.problem import Problem

R = TypeVar("R", bound=Record)

RECORD_SCHEMES = ("oit", "measure", "news", "file")
"""Schemes that lead to a record of this site: `oit:2566/O24`, `file:2566/report.pdf`."""

OPTIONS = pyromark.Options.ENABLE_TABLES
"""The dialect of every body: CommonMark with tables."""

_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class MarkdownLink:
    """A link or picture in a body: where it leads, and its line and column (from 0) in the file."""

    url: str
    """As typed, but for its scheme, which is in lower case."""
    place: tuple[int, int]
    is_picture: bool
    text: str
    is_html: bool = False
    """Whether it is typed as an HTML tag; then it has no text."""


@dataclass(frozen=True, slots=True)
class MarkdownText(Generic[R]):
    """One Markdown file: its head as a record, and its body."""

    head: Entry[R]
    body: str
    body_line: int
    """The line, from 0, on which the body begins."""
    links: tuple[MarkdownLink, ...]
    """Every link and picture of the body, with its place in the file."""

    @property
    def document(self) -> Document:
        """The file's lines, for places."""
        return self.head.document


def read_markdown(path: str, text: str, head: type[R]) -> tuple[MarkdownText[R] | None, list[Problem]]:
    """Read a Markdown file whose head is a record of the given type; None when the head does not fit."""
    document = open_lines(path, text)
    matter, body_line = _split(document.lines)
    compose(document, matter)
    if body_line is None:
        document.problems.append(
            document.problem((0, 0), "ส่วนหัวของไฟล์ไม่มีบรรทัด --- ปิดท้าย", "เพิ่มบรรทัด --- หลังหัวข้อสุดท้ายของส่วนหัว")
        )
        return None, document.problems
    entry = decode(document, head) if matter.strip() else _without_head(document, head)
    if entry is None:
        return None, document.problems
    body = "\n".join(document.lines[body_line:])
    return MarkdownText(entry, body, body_line, tuple(links_of(body, body_line))), document.problems


def _split(lines: list[str]) -> tuple[str, int | None]:
    """The head's YAML, on its own lines of the file, and the line where the body begins."""
    if lines[0].rstrip() != "---":
        return "", 0
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(["", *lines[1:number]]), number + 1
    return "", None


def _without_head(document: Document, head: type[R]) -> Entry[R] | None:
    """A text without a head is fine where every field of the head may be left out."""
    required = [name for name, info in head.model_fields.items() if info.is_required()]
    if not required:
        return Entry(head(), document)
    document.problems.append(
        document.problem(
            (0, 0),
            "ไฟล์นี้ไม่มีส่วนหัว",
            f"ขึ้นต้นไฟล์ด้วย --- แล้วใส่ {', '.join(f'{name}:' for name in required)} ทีละบรรทัด ปิดด้วย ---",
        )
    )
    return None


def links_of(body: str, body_line: int = 0) -> Iterator[MarkdownLink]:
    """Every link and picture of a Markdown text that begins on the given line; the inner one of two first.

    HTML tags with an address (href, src) are among them.
    """
    if "[" not in body and "<" not in body:
        return
    encoded = body.encode()
    opened: list[tuple[str, str]] = []
    words: list[str] = []
    for event, span in pyromark.events_with_range(body, options=OPTIONS):
        if not isinstance(event, dict):
            continue
        if "InlineHtml" in event or event.get("Start") == "HtmlBlock":
            line, column = _place(encoded, span["start"], body_line)
            yield from _html_links(encoded[span["start"] : span["end"]].decode(), line, column)
        elif started := _started(event.get("Start")):
            opened.append(started)
            words.append("")
        elif opened and ("Text" in event or "Code" in event):
            words = [shown + str(event.get("Text") or event.get("Code", "")) for shown in words]
        elif event.get("End") in ("Link", "Image"):
            kind, url = opened.pop()
            yield MarkdownLink(
                url=url,
                place=_place(encoded, span["start"], body_line),
                is_picture=kind == "Image",
                text=words.pop().strip(),
            )


def _started(start: Any) -> tuple[str, str] | None:
    """'Link' or 'Image' and where it leads, of the event that begins one."""
    if not isinstance(start, dict):
        return None
    kind, tag = next(iter(start.items()))
    if kind not in ("Link", "Image"):
        return None
    url = f"mailto:{tag['dest_url']}" if tag["link_type"] == "Email" else tag["dest_url"]
    return kind, with_plain_scheme(url)


def with_plain_scheme(url: str) -> str:
    """A scheme means the same in any case of letters."""
    return _SCHEME.sub(lambda scheme: scheme[0].lower(), url)


class _AddressedTags(HTMLParser):
    """Of raw HTML, the tags that hold an address: name, address, line and column (both from 0)."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str, int, int]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The parser calls this for every tag that opens."""
        line, column = self.getpos()
        self.found.extend(
            (tag, value or "", line - 1, column) for name, value in attrs if name in ("href", "src")
        )

    def parse_html_declaration(self, i: int) -> int:
        """What begins with `<!` is skipped as browsers do; the parser's own way raises for `<![x[`."""
        return self.parse_bogus_comment(i)


def _html_links(html: str, first_line: int, first_column: int) -> Iterator[MarkdownLink]:
    for tag, url, line, column in _AddressedTags(html).found:
        yield MarkdownLink(
            url=with_plain_scheme(url),
            place=(first_line + line, column if line else first_column + column),
            is_picture=tag == "img",
            text="",
            is_html=True,
        )


def heading(body: str) -> str:
    """The plain words of a text's first heading of the first level; nothing where it has none."""
    words: list[str] | None = None
    for event in pyromark.events(body, options=OPTIONS):
        if not isinstance(event, dict):
            if words is not None:  # A line break within the heading.
                words.append(" ")
        elif isinstance(start := event.get("Start"), dict) and start.get("Heading", {}).get("level") == "H1":
            words = []
        elif event.get("End") == {"Heading": "H1"} and words is not None:
            return " ".join("".join(words).split())
        elif words is not None:
            words.append(str(event.get("Text") or event.get("Code", "")))
    return ""


def _place(encoded: bytes, offset: int, first_line: int) -> tuple[int, int]:
    start = encoded.rfind(b"\n", 0, offset) + 1
    return first_line + encoded.count(b"\n", 0, start), len(encoded[start:offset].decode())
