"""Hand-written pages as search knows them: each heading of a page begins a section."""

import re
from collections.abc import Iterator

import pyromark
from markdown.extensions.toc import slugify, unique

from prongsai.reading.markdown import OPTIONS
from prongsai.rendering.markdown import to_text
from prongsai.rendering.output import SearchSection, SearchText
from prongsai.rendering.search.index import SearchRecord
from prongsai.site.site import WrittenPage

KIND = "หน้าเว็บ"
_HEADING = re.compile(r"<h[1-6]>(.*?)</h[1-6]>", re.DOTALL)


def written_record(page: WrittenPage) -> SearchRecord:
    """The record of a hand-written page; what stands before its first heading is its text."""
    before, *parts = _HEADING.split(pyromark.html(page.text.body, options=OPTIONS))
    titles = [to_text(heading) for heading in parts[::2]]
    texts = [to_text(html) for html in parts[1::2]]
    sections = [
        SearchSection(anchor=anchor, title=title, text=text)
        for anchor, title, text in zip(_anchors(titles), titles, texts, strict=True)
    ]
    search = SearchText(
        kind=KIND,
        words=page.text.head.record.description or "",
        text=to_text(before),
        sections=tuple(sections),
    )
    return SearchRecord(location=page.address.removeprefix("/"), title=page.title, search=search)


def _anchors(titles: list[str]) -> Iterator[str]:
    """The anchors that MkDocs gives to headings: their ASCII letters, else numbers, none of them twice."""
    used: set[str] = set()
    return (unique(slugify(title, "-"), used) for title in titles)
