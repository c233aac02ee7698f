"""HTML in Markdown that no page of the site lets through: programs, styles, frames, forms."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

import pyromark

from prongsai.reading.markdown import OPTIONS

_TAGS = {
    "applet", "audio", "base", "button", "embed", "form", "frame", "iframe", "input", "link", "math", "meta",
    "object", "script", "select", "source", "style", "svg", "template", "textarea", "video",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActivePart:
    """A tag, or one attribute of a tag, that is left out of pages."""

    tag: str
    attribute: str | None
    place: tuple[int, int]
    """The line and column, from 0, where the tag begins."""


def active_parts(body: str, body_line: int = 0) -> Iterator[ActivePart]:
    """What is left out of a Markdown text that begins on the given line of its file; shown code is none."""
    if "<" not in body:
        return
    encoded = body.encode()
    for event, span in pyromark.events_with_range(body, options=OPTIONS):
        if isinstance(event, dict) and ("InlineHtml" in event or event.get("Start") == "HtmlBlock"):
            before = encoded[: span["start"]].decode()
            line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
            yield from _Tags(encoded[span["start"] : span["end"]].decode(), body_line + line, column).found


class _Tags(HTMLParser):
    """Of a stretch of HTML that begins at a line and column of a file, the parts that are left out."""

    def __init__(self, html: str, line: int, column: int) -> None:
        super().__init__()
        self.line, self.column = line, column
        self.found: list[ActivePart] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The parser calls this for every tag that opens."""
        line, column = self.getpos()
        place = (self.line + line - 1, column if line > 1 else self.column + column)
        if tag in _TAGS:
            self.found.append(ActivePart(tag, None, place))
            return
        names = dict.fromkeys(name for name, _ in attrs if name == "style" or name.startswith("on"))
        self.found.extend(ActivePart(tag, name, place) for name in names)

    def parse_html_declaration(self, i: int) -> int:
        """What begins with `<!` is skipped as browsers do; the parser's own way raises for `<![x[`."""
        return self.parse_bogus_comment(i)
