"""What the search box searches: one short record for each page, fetched at the first query."""

import json
from collections.abc import Iterable
from functools import partial

from prongsai.rendering.markdown import to_text
from prongsai.rendering.output import File, Page
from prongsai.site import addresses
from prongsai.site.site import Site
from prongsai.thai.text import in_a_line


def render(site: Site, pages: Iterable[Page]) -> File:
    """The records of all pages that can be searched, in the order of the pages; hand-written ones last."""
    return File(address=addresses.SEARCH_RECORDS, make=partial(_records, site, tuple(pages)))


def _records(site: Site, pages: Iterable[Page]) -> bytes:
    found = [(page.address, page.title, page.search.kind, page.search.text) for page in pages if page.search]
    written = [(page.address, page.title, "หน้าเว็บ", to_text(page.text.body)) for page in site.pages]
    records = [
        {"location": address.removeprefix("/"), "title": title, "kind": kind, "text": in_a_line(text)}
        for address, title, kind, text in [*found, *written]
    ]
    return json.dumps({"records": records}, ensure_ascii=False, separators=(",", ":")).encode()
