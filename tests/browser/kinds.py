"""The kinds of pages, and the page that stands for each in the browser: the longest one."""

from pathlib import Path

import prongsai_theme
from prongsai.model.channels import Purpose
from prongsai.rendering.output import Page
from publishing.built import BuiltSite

_TEMPLATES = {
    path.stem
    for path in (Path(prongsai_theme.__file__).parent / "pages").glob("*.html")
    if path.stem[0] != "_"
}
WRITTEN = "document"
"""A hand-written page."""
NOT_FOUND = "404"

OF_RECORDS = (
    (_TEMPLATES - {"channels", "feed-entry"})
    | {purpose.value for purpose in Purpose}
    | {"news-year", "news-category", "news-unit"}
)
"""The kinds of record pages: templates' names, but for two that serve several and that of feed entries."""

KINDS = sorted({*OF_RECORDS, WRITTEN, NOT_FOUND})


def pages_of(built: BuiltSite, kind: str) -> list[Page]:
    """The record pages of a kind."""
    return [output for output in built.prepared.outputs if isinstance(output, Page) and output.kind == kind]


def address_of(built: BuiltSite, kind: str) -> str:
    """Where to look at a kind. Raises ValueError for a kind without a page."""
    if kind == NOT_FOUND:
        return "/404.html"
    if kind == WRITTEN:
        assert built.prepared.site
        return max(built.prepared.site.pages, key=lambda page: len(page.text.body)).address
    return max(pages_of(built, kind), key=lambda page: len(page.body)).address
